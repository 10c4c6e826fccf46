import { readFileSync } from 'node:fs';
import { checkOffer } from '../../../src-main/domain/findings/check-offer.ts';
import type { Finding, FindingId } from '../../../src-main/domain/findings/finding.ts';
import { referenceTables } from '../../../src-main/domain/findings/reference/amounts.ts';
import { describeFranceTravail } from '../../../src-main/core/imports/formats/francetravail/describe-france-travail.ts';

/** A sentence and what the rules must say of the offer that has it; `near` is the rule that a silent one comes near to. */
export type Labelled = { place: string; expected: FindingId[]; near: FindingId | null; kind: string | null; words: string };

/** Reads a set of labelled sentences (see the head of `labelled-sentences.txt`). */
export function readLabelled(file: string): Labelled[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text.split('\n').flatMap((row, place): Labelled[] => {
    const read = /^([+-])([a-z.,]+)(?: @(\S+))? \| (.+)$/.exec(row);
    if (read === null) {
      if (row !== '' && !row.startsWith('#')) throw new Error(`${file}:${place + 1} cannot be read: ${row}`);
      return [];
    }
    const [, sign, ids = '', kind = null, words = ''] = read;
    const list = ids.split(',') as FindingId[];
    return [{ place: `${file}:${place + 1}`, expected: sign === '+' ? list : [], near: sign === '-' ? (list[0] ?? null) : null, kind, words }];
  });
}

/** Every set, those of the rules and those that were held out. */
export const readAllLabelled = (): Labelled[] =>
  ['labelled-sentences.txt', 'held-out-sentences.txt', 'clause-sentences.txt', ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16].map((place) => `held-out-${place}.txt`)].flatMap(readLabelled);

export const today = '2026-09-15';

const around = 'Notre association anime un lieu ouvert à toutes et à tous, avec des ateliers, une épicerie et un café. Vous rejoindrez une équipe de huit personnes et vous travaillerez avec les habitants, les partenaires et les institutions du territoire. La convention collective ECLAT s’applique. Le lieu est accessible en transports en commun.';

/** A whole offer, as France Travail's API gives it, about which there is nothing to say. */
export const quietOffer = {
  id: 'essai', intitule: 'Coordinateur / Coordinatrice de tiers-lieu (H/F)', description: around, dateCreation: '2026-09-10T08:00:00.000Z',
  lieuTravail: { libelle: '35 - RENNES', codePostal: '35000', commune: '35238' }, entreprise: { nom: 'Association du Moulin' }, typeContrat: 'CDI',
  typeContratLibelle: 'Contrat à durée indéterminée', natureContrat: 'Contrat travail', salaire: { libelle: 'Mensuel de 2200.0 Euros à 2400.0 Euros sur 12.0 mois' },
  dureeTravailLibelle: '35H Travail en journée', nombrePostes: 1, contact: { urlPostulation: 'https://association.example.org/postuler' },
};

const unpaid = { typeContrat: 'CDD', salaire: {}, dureeTravailLibelle: 'Autre' };
const kinds: Record<string, (months: string | undefined) => object> = {
  STAGE: (months) => ({ ...unpaid, dureeTravailLibelle: '35H Travail en journée', intitule: 'Stage en animation (H/F)', typeContratLibelle: months === undefined ? 'Stage' : `Stage ${months} mois` }),
  SC: (months) => ({ ...unpaid, intitule: 'Volontaire en animation (H/F)', typeContratLibelle: months === undefined ? 'Service civique' : `Service civique - ${months} mois` }),
  BENEV: () => ({ ...unpaid, intitule: 'Animation bénévole', typeContratLibelle: 'Bénévolat' }),
  APP: () => ({ typeContrat: 'CDD', natureContrat: 'Contrat apprentissage', typeContratLibelle: 'CDD - 24 Mois' }),
  CDDI: () => ({ typeContrat: 'DDI', typeContratLibelle: 'CDD Insertion', natureContrat: "Insertion par l'activ.éco." }),
  FREE: () => ({ ...unpaid, typeContrat: 'LIB', typeContratLibelle: 'Profession libérale', natureContrat: 'Emploi non salarié' }),
};

/** The whole offer that carries the words. */
export function makeLabelledOffer({ kind, words, expected, near }: Labelled): typeof quietOffer {
  if (kind === 'T') return { ...quietOffer, intitule: words };
  const [, name = '', months] = /^([A-Z]+)(?:\((\d+)\))?$/.exec(kind ?? '') ?? [];
  // A pay in the words stands alone.
  const isPay = [...expected, near].includes('salaire') && /^(?:Salaire|Rémunération)/.test(words);
  const isForeign = /\b(?:We|Our|Wir|Buscamos) /.test(words);
  return { ...quietOffer, ...kinds[name]?.(months), ...(isPay ? { salaire: {} } : {}), description: isForeign ? words : `${around}\n${words}\nVous échangez chaque semaine avec l’équipe.` } as typeof quietOffer;
}

/** What the rules say of a whole offer, on the day of the sets. */
export const checkToday = (offer: typeof quietOffer): Finding[] => checkOffer(describeFranceTravail(offer), referenceTables, today);

export const checkLabelled = (labelled: Labelled): Finding[] => checkToday(makeLabelledOffer(labelled));

/** What the rules say; a foreign sentence is short, which is also told (`qualite`). */
export const listFound = (labelled: Labelled): Finding[] => checkLabelled(labelled).filter(({ id }) => !(id === 'qualite' && labelled.expected.includes('langue')));
