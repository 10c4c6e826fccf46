import type { BulkRow } from '../../../../src-main/contract/desk/bulk.ts';
import type { BulkAct } from '../../../../src-main/domain/offer/bulk.ts';
import type { Formats } from '../../../app/i18n/make-formats.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';
import { nameArticles } from '../precedents/describe-precedents.ts';

const lettered: ReadonlySet<BulkAct> = new Set(['accept', 'refuse', 'askCorrections', 'remind']);

/** What speaks for or against an act on this offer, a sentence each. */
export function describeEvidence({ verdict, letterLanguage, state, claimedBy, blocking, isOutsideEss, against }: BulkRow, act: BulkAct, t: Translate, format: Formats): string[] {
  const sentences: string[] = [];
  if (verdict === 'state') sentences.push(t(act === 'remind' && state === 'corrections' ? 'bulk.evidence.notDue' : 'bulk.evidence.state', { state: t(`offers.state.${state}`) }));
  if (verdict === 'right') sentences.push(t('bulk.evidence.right'));
  if (claimedBy !== null) sentences.push(t('bulk.evidence.claimed', { by: claimedBy }));
  if (isOutsideEss) sentences.push(t('bulk.evidence.notEss'));
  sentences.push(...describeBlocking({ blocking }, t, format));
  if (against !== null) {
    const articles = nameArticles([against], t, format);
    sentences.push(t(`bulk.evidence.${against.kind}`, { title: against.title, by: against.by, when: format.day(against.at), articles: articles ?? 'none' }));
  }
  if (letterLanguage.language === 'en' && lettered.has(act) && verdict !== 'state' && verdict !== 'right') sentences.push(t('bulk.evidence.english', { why: letterLanguage.why }));
  return sentences;
}

/** What the rules forbid in an offer, in a sentence, or in none. */
export const describeBlocking = ({ blocking }: Pick<BulkRow, 'blocking'>, t: Translate, format: Formats): string[] =>
  blocking.length === 0 ? [] : [t('bulk.evidence.blocking', { rules: format.list(blocking.map((id) => t(`findings.rule.${id}`))) })];

/** Rules that are named before the others are counted. */
const few = 3;

/** What someone must look at in this offer, in a sentence; null where there is nothing. */
export function describeWarnings({ warnings }: Pick<BulkRow, 'warnings'>, t: Translate, format: Formats): string | null {
  if (warnings.length === 0) return null;
  // One that is left is named as quickly as it is counted.
  const named = warnings.length <= few + 1 ? warnings : warnings.slice(0, few);
  const others = warnings.length - named.length;
  const names = named.map((id) => t(`findings.rule.${id}`));
  return t('bulk.evidence.warnings', { rules: format.list(others === 0 ? names : [...names, t('bulk.evidence.others', { count: others })]) });
}
