import type { SampleOffer } from '../../../src-main/contract/desk/letters.ts';
import type { TemplateName } from '../../../src-main/domain/letters/template.ts';
import { useWordsIn } from '../../app/i18n/use-words-in.ts';
import { useLine } from '../../ui/line/use-line.ts';
import { isCorrectionField } from '../offers/panels/correction-fields.ts';
import { listCorrections } from '../offers/panels/list-corrections.ts';
import type { PreviewFacts } from './fill-preview.ts';

/** What is asked in a sample of an offer of which nothing was. */
const asked = { payText: '', placeLabel: '' };

/** What a letter says of an offer that is taken as a sample, in the language of the letter; undefined until its words are there. */
export function useSampleFacts({ kind, language }: TemplateName, sample: SampleOffer | null): PreviewFacts | undefined {
  const t = useWordsIn(language);
  const article = useLine(language)?.articles.find(({ current }) => current.isInForce);
  if (t === undefined) return undefined;
  const { number, current: { title, text } } = article ?? { number: 1, current: { title: '…', text: '…' } };
  const kept = (sample?.corrections ?? []).filter(({ field }) => isCorrectionField(field));
  const marked = kept.length === 0 ? asked : Object.fromEntries(kept.map(({ field, comment }) => [field, comment]));
  return {
    title: sample?.title ?? t('templates.preview.title'),
    employerName: sample?.employerName ?? null,
    contactName: sample?.contactName ?? null,
    corrections: listCorrections(marked, t).words,
    articles: kind.startsWith('refuse.') ? t('line.quotes', { count: 1, quotes: t('line.quote', { number, title, text }) }) : '',
    nameless: t('offers.letter.nameless'),
    link: t('templates.preview.link'),
  };
}
