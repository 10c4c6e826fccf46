import type { Evidence } from './evidence.ts';
import { readLegalCategory } from './legal-category.ts';
import { type EssMessage, sayEss } from './message.ts';

/** Where two sources cannot both be right, or one seems to say what the law does not: each in a sentence that explains it. */
export function findContradictions(evidence: Evidence): EssMessage[] {
  const { standings, categories, esus, rna } = evidence;
  const found: EssMessage[] = [];
  // An AI or a GEIQ is judged by its kind where no category is given.
  const code = categories[0] ?? evidence.inclusion?.type ?? '';
  const has = (standing: Evidence['standings'][number]) => standings.includes(standing);
  if (standings.length > 1) found.push(sayEss('contradiction.categories', { codes: categories.join(', ') }));
  if (evidence.flags.length > 1) found.push(sayEss('contradiction.flags'));
  if (has('byRight') && evidence.excludedActivity !== null) found.push(sayEss('contradiction.activity', { code, activity: evidence.excludedActivity }));
  // No flag is not a « no »: only a source that says no contradicts the status.
  if (has('byRight') && evidence.flags.includes(false)) found.push(sayEss('contradiction.flagDenies', { code }));
  if (has('excluded') && saysEss(evidence)) found.push(sayEss('contradiction.excludedButEss', { code }));
  if ((has('commercial') || has('excluded')) && rna !== null) found.push(sayEss('contradiction.rnaOfCompany', { code, number: rna.number }));
  if (evidence.form !== null && !has('excluded') && isExcludedForm(evidence) && saysEss(evidence)) found.push(sayEss('contradiction.excludedFormButEss', { form: evidence.form.text }));
  if (evidence.form !== null && isOtherForm(evidence)) found.push(sayEss('contradiction.form', { form: evidence.form.text, code }));
  if (esus?.state === 'expired') found.push(sayEss('contradiction.esusExpired', { until: esus.until ?? '' }));
  if (evidence.articleOne?.outcome === 'failed' && saysEss(evidence)) found.push(sayEss('contradiction.statutes', { count: evidence.articleOne.points.length }));
  return found;
}

export const isApproved = ({ esus }: Evidence): boolean => esus !== null && (esus.state === 'valid' || esus.state === 'ending' || esus.state === 'undated');

/** The ESS mark that a company can bear: at the registry, in SIRENE, or on the list of ESS France. */
export const isMarked = ({ flags, isListed, hasMention }: Evidence): boolean => flags.includes(true) || isListed || hasMention;

const isExcludedForm = ({ form }: Evidence): boolean => form?.reading.standing === 'excluded';

/** True where the words cannot be of the code. A cooperative may bear the code of a company, and « SARL » be said of one. */
function isOtherForm({ form, categories: [code = ''] }: Evidence): boolean {
  const category = readLegalCategory(code);
  if (form === null || category === null || category.standing === 'unlisted') return false;
  if ((category.standing === 'excluded') !== (form.reading.standing === 'excluded')) return true;
  const [ofCode, ofWords] = [category.family ?? category.standing, form.reading.family ?? form.reading.standing];
  const isCompany = (kind: string) => kind === 'commercial' || kind === 'cooperative' || kind === 'possible';
  return ofCode !== ofWords && ofWords !== 'possible' && ofCode !== 'possible' && !(isCompany(ofCode) && isCompany(ofWords));
}

const saysEss = (evidence: Evidence): boolean => isApproved(evidence) || isMarked(evidence);
