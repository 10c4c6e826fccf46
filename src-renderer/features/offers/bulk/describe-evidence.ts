import type { BulkRow } from '../../../../src-main/contract/desk/bulk.ts';
import type { Formats } from '../../../app/i18n/make-formats.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';
import { nameArticles } from '../precedents/describe-precedents.ts';

/** What speaks for or against an act on this offer, a sentence each. */
export function describeEvidence({ verdict, state, claimedBy, blocking, against }: BulkRow, t: Translate, format: Formats): string[] {
  const sentences: string[] = [];
  if (verdict === 'state') sentences.push(t('bulk.evidence.state', { state: t(`offers.state.${state}`) }));
  if (verdict === 'right') sentences.push(t('bulk.evidence.right'));
  if (claimedBy !== null) sentences.push(t('bulk.evidence.claimed', { by: claimedBy }));
  if (blocking.length > 0) sentences.push(t('bulk.evidence.blocking', { rules: format.list(blocking.map((id) => t(`findings.rule.${id}`))) }));
  if (against !== null) {
    const articles = nameArticles([against], t, format);
    sentences.push(t(`bulk.evidence.${against.kind}`, { title: against.title, by: against.by, when: format.day(against.at), articles: articles ?? 'none' }));
  }
  return sentences;
}
