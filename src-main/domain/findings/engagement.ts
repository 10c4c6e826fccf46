import type { OfferFacts } from './offer-to-check.ts';

/** What kind of tie the offer proposes, as far as the rules differ. */
export type Engagement = 'employee' | 'apprentice' | 'professionalisation' | 'internship' | 'civic' | 'volunteer' | 'abroad' | 'self' | 'unknown';

const byContract: Record<NonNullable<OfferFacts['contractType']>, Engagement> = {
  CDI: 'employee', CDD: 'employee', CDDI: 'employee', PEC: 'employee', INT: 'employee', SAI: 'employee', APP: 'apprentice', PRO: 'professionalisation',
  STAGE: 'internship', SC: 'civic', VSI: 'abroad', BENEV: 'volunteer', FREE: 'self', OTHER: 'unknown',
};

const byTitle: [RegExp, Engagement][] = [
  [/\bservices? civiques?\b/, 'civic'],
  [/^(?:offre de |1 |un )?(?:stage|stagiaire)\b|[-(] ?stage\b|\bstage de \d|\ben stage\b/, 'internship'],
  [/^(?:un |mission |des )?(?:benevole|benevolat)\b|\bbenevole\)?$|\bmission (?:de )?benevol|\b(?:poste|administrateur|animateur|accompagnateur|mentor|tuteur|ecoutant|tresorier|secretaire) benevole/, 'volunteer'],
  [/\bapprenti(?:ssage)?\b|\b(?:en|contrat d') ?alternance\b|\balternant\b|^alternance\b/, 'apprentice'],
  [/\bprofessionnalisation\b/, 'professionalisation'],
  [/\bvolontariat (?:de solidarite )?international|\bvsi\b/, 'abroad'],
  [/\b(?:auto-?entrepreneur|freelance|independant)\b/, 'self'],
];

/** What the contract says; where it says nothing of that kind, what the title does (folded). */
export function readEngagement(contractType: OfferFacts['contractType'], title: string, isAlternating = false): Engagement {
  const said = contractType === null ? 'unknown' : byContract[contractType];
  // A stage or a mission is often entered as a fixed-term contract, for want of a better box.
  if (said !== 'unknown' && contractType !== 'CDD') return said;
  return byTitle.find(([words]) => words.test(title))?.[1] ?? (isAlternating ? 'apprentice' : said);
}
