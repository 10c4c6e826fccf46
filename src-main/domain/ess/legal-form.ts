import { foldText } from '../fold-text.ts';
import type { LegalReading } from './legal-category.ts';

/** In the order in which they are tried: an association of owners is no association, a SCIC that is a SARL no mere company. */
const forms: [LegalReading, RegExp][] = [
  [{ standing: 'byRight', family: 'association' }, /^(associations?|asso)\b(?! (syndicale|fonciere|non declaree|de fait|d avocats|cooperative))|\bloi (de )?1901/],
  [{ standing: 'excluded', family: null }, /\bassociations? (syndicale|fonciere)|\bsyndicats?\b|\bcopropriete|\bordre (des|professionnel)|\bchambre (de|d|des|regionale|syndicale)\b/],
  [
    { standing: 'excluded', family: null },
    /\b(epic|epci|epa|ccas|cias|gip|cnrs)\b|\bcollectivites? (territoriale|locale|publique)|\b(commune|mairie|prefecture|ministere|departement|region|metropole)\b|\bcommunaute (de|d) (communes|agglomeration)|\bcommunaute urbaine|\betablissement public|\bservice (de l etat|public|deconcentre)|\badministration\b|\bgroupement d interet public|\bdroit public|\betat\b|\bcaisse des ecoles/,
  ],
  [
    { standing: 'excluded', family: null },
    /\bentrepreneure? individuel|\bentreprise individuelle|\b(auto|micro) ?entrepr|\b(ei|eirl)\b|\bpersonne physique|\bprofession liberale|\b(artisan|commercant|independant|freelance)e?\b/,
  ],
  [{ standing: 'possible', family: null }, /\b(association|asso) (non declaree|de fait|d avocats)|\b(sica|gaec|gie|sci|msa|cse|gcs|selarl)\b|\bcomite (social|d entreprise)|\bsociete civile|\bgroupement d interet economique|\bmutualite sociale agricole|\bparti\b|\bparoisse\b/],
  [{ standing: 'byRight', family: 'cooperative' }, /\b(scop|scic|cuma|cae|coop)\b|\bcooperati(ve|f)|\bunion de cooperatives|\bcredit (agricole|mutuel)|\bbanque populaire|\bcaisse (d epargne|locale)/],
  [{ standing: 'byRight', family: 'mutual' }, /\bmutuel(le|les)\b|\bassurance a forme mutuelle|\bunion (de|d) mutuelles/],
  [{ standing: 'byRight', family: 'foundation' }, /\bfondations?\b|\bfonds de dotation/],
  [{ standing: 'byRight', family: 'association' }, /\bassociations?\b|\bcongregation\b|\bgroupement d employeurs|\b(geiq|arup)\b/],
  [{ standing: 'commercial', family: null }, /\b(sarl|sas|sasu|eurl|sa|snc|sca|scs|selas)\b|\bsociete\b|\bentreprise\b/],
];

/**
 * What a legal form says that is written in words, as people type it (« Association loi 1901 », « SCIC SARL ») or as INSEE labels it: the
 * standing that a code of that form would have. Null where the words tell nothing.
 */
export function readLegalForm(text: string): LegalReading | null {
  // Dots of initials go (« S.A.R.L. »), the rest of punctuation parts words.
  const words = foldText(text).replace(/\b(\w)\.(?=\w\b|\s|$)/g, '$1').replace(/[^a-z0-9]+/g, ' ').trim();
  return words === '' ? null : (forms.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
}
