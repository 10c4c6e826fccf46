import type { CorrectionRequest } from '../../src-main/domain/offer/offer-decision.ts';
import { setFrench } from './set-french.ts';

const begin = (contact: string | null): string => (contact === null ? 'Bonjour,' : `Bonjour ${contact},`);

/** The letters that went with the decisions of the examples. */
export const writeAcceptLetter = (contact: string | null, title: string, by: string): string =>
  setFrench(`${begin(contact)}\n\nVotre offre « ${title} » a été relue et acceptée : elle est en ligne sur Ressources solidaires. Merci de nous prévenir dès que le poste sera pourvu, afin que personne ne postule pour rien.\n\nBien cordialement,\n${by}, pour l'équipe de Ressources solidaires`);

export const writeRefusalLetter = (contact: string | null, title: string, because: string, by: string): string =>
  setFrench(`${begin(contact)}\n\nNous avons lu avec attention votre offre « ${title} ». Nous ne pouvons pas la publier. ${because}\n\nSi ce point peut être corrigé, envoyez-nous une nouvelle version : nous la relirons volontiers.\n\nBien cordialement,\n${by}, pour l'équipe de Ressources solidaires`);

export const writeCorrectionsLetter = (contact: string | null, title: string, corrections: CorrectionRequest[], by: string): string =>
  setFrench(`${begin(contact)}\n\nMerci pour votre offre « ${title} ». Avant de la publier, nous avons besoin de quelques précisions :\n\n${corrections.map(({ comment }) => `– ${comment}`).join('\n')}\n\nIl suffit de répondre à ce message ou de renvoyer l'offre complétée.\n\nBien cordialement,\n${by}, pour l'équipe de Ressources solidaires`);
