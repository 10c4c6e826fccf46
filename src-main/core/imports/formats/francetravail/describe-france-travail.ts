import { makeOffer, offerContent, type OfferContent, type OfferFields } from '../../../../domain/offer/offer.ts';
import type { OfferText, OfferToCheck, TextRole } from '../../../../domain/findings/offer-to-check.ts';
import { pick } from '../../read-values.ts';
import { mapFranceTravailOffer } from './map-france-travail-offer.ts';

const textPaths: [string, TextRole][] = [
  ['intitule', 'title'], ['description', 'body'], ['entreprise.description', 'employer'], ['salaire.libelle', 'pay'], ['salaire.commentaire', 'pay'], ['salaire.complement1', 'pay'],
  ['salaire.complement2', 'pay'], ['dureeTravailLibelle', 'hours'], ['complementExercice', 'hours'], ['experienceLibelle', 'experience'], ['experienceCommentaire', 'experience'],
  ['typeContratLibelle', 'contract'], ['contact.coordonnees1', 'apply'], ['contact.coordonnees2', 'apply'], ['contact.coordonnees3', 'apply'], ['contact.commentaire', 'apply'],
];

/**
 * An offer of France Travail's API as the rules see it. Findings name the fields as that form does (`intitule`,
 * `salaire.libelle`, `formations.0.commentaire`), and count places in them as they came, before any cleaning.
 */
export function describeFranceTravail(value: unknown): OfferToCheck {
  const mapped = mapFranceTravailOffer(value);
  const facts = makeOffer({ title: '', description: '', source: 'import', receivedAt: '', ...keepValid({ ...mapped.content, employerSiret: pick(pick(value, 'entreprise'), 'siret') }), datedOn: mapped.datedOn });
  return {
    texts: [...textPaths, ...listFormations(value)].flatMap(([path, role]): OfferText[] => {
      const text = path.split('.').reduce<unknown>((part, name) => pick(part, name), value);
      return typeof text === 'string' && text !== '' ? [{ field: path, role, text }] : [];
    }),
    facts,
    names: {
      employer: 'entreprise.nom', siret: 'entreprise.siret', contract: 'typeContratLibelle', end: 'typeContratLibelle', start: 'dateCreation', place: 'lieuTravail.libelle',
      pay: 'salaire.libelle', hours: 'dureeTravailLibelle', apply: 'contact', applyBy: 'dateCreation', dated: 'dateCreation',
    },
    isRelayed: true,
    isAlternating: pick(value, 'alternance') === true,
  };
}

function listFormations(value: unknown): [string, TextRole][] {
  const list = pick(value, 'formations');
  if (!Array.isArray(list)) return [];
  return list.slice(0, 50).flatMap((_, place) => ['niveauLibelle', 'domaineLibelle', 'commentaire'].map((name): [string, TextRole] => [`formations.${place}.${name}`, 'education']));
}

/** What the record could hold; a wrong value is as good as none. Texts are read from the original. */
function keepValid(content: Partial<Record<string, unknown>>): Partial<OfferFields> {
  const valid: Record<string, unknown> = {};
  for (const field of factFields) {
    const read = offerContent.shape[field].safeParse(content[field]);
    if (read.success) valid[field] = read.data;
  }
  return valid;
}
const factFields = [
  'employerName', 'employerSiret', 'contractType', 'contractMonths', 'placeLabel', 'postcode', 'inseeCode', 'payMin', 'payMax', 'payPeriod', 'payGross', 'weeklyHours', 'positions', 'romeCode',
  'applyUrl', 'applyEmail', 'applyText', 'contactEmail', 'contactPhone',
] as const satisfies readonly (keyof OfferContent)[];
