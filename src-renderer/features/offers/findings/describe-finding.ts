import type { OfferFinding } from '../../../../src-main/contract/desk/offer-findings.ts';
import type { OfferContent } from '../../../../src-main/domain/offer/offer.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';
import { nameField } from '../../../ui/record-words/describe-value.ts';
import { isUnderlined } from './cut-marks.ts';
import { showWords } from './show-words.ts';

export type FindingWords = { name: string; level: string; where: string; why: string; source: string; /** What a letter says of it. */ comment: string };

/** A finding in the words of a person. */
export function describeFinding(finding: OfferFinding, offer: OfferContent, t: Translate): FindingWords {
  const words = readWords(finding, offer);
  const field = nameField(finding.field, t);
  const found = words ?? field;
  const why = fillWords(finding.own?.why, found) ?? t(`findings.why.${finding.why.reason}`, finding.why.values);
  const source = t(`findings.source.${finding.source}`);
  const asked = words === null ? t('findings.commentField', { why, source }) : t('findings.comment', { words, why, source });
  return {
    name: t(`findings.rule.${finding.id}`), level: t(`findings.level.${finding.level}`), why, source,
    where: words === null ? field : t('findings.where', { field, words }),
    comment: fillWords(finding.own?.letter, found) ?? asked,
  };
}

/** A sentence of the team with the words found where it wants them; null where the team has written none. */
const fillWords = (sentence: string | null | undefined, words: string): string | null => sentence?.replaceAll('{mots}', () => words) ?? null;

/** The words found; null where the finding is about a whole field, or about one that says nothing. */
function readWords(finding: OfferFinding, offer: OfferContent): string | null {
  const text = offer[finding.field as keyof OfferContent];
  if (typeof text !== 'string' || !isUnderlined(finding)) return null;
  const words = showWords(text.slice(finding.start, finding.end));
  return words === '' ? null : words;
}
