import { chosenMotives } from '../../src-main/domain/offer/closing-motives.ts';
import { escapeHtml } from '../corrections/form/escape-html.ts';
import type { FormWords } from '../corrections/form/form-words.ts';
import { writeChannelAndNote, writeChoices } from '../outcomes/write-outcome-form.ts';

type Form = {
  title: string;
  siteName: string;
  words: FormWords;
  /** The last day, in words; null without an end. */
  lastDay: string | null;
  /** Until when prolonging would show it; null where it cannot. */
  longerDay: string | null;
  isProlonged: boolean;
  /** What was sent, where it was refused. */
  texts: Record<string, string>;
  isWrong: boolean;
};

/** Until when the offer is shown, a button to prolong it, and the way to close it. HTML. */
export function writePublicationForm({ title, siteName, words, lastDay, longerDay, isProlonged, texts, isWrong }: Form): string {
  const { say, html } = words;
  const until = lastDay === null ? say('publication.endless') : say(isProlonged ? 'publication.prolonged' : 'publication.until', { day: lastDay });
  const results = chosenMotives.map((motive) => ({ value: motive, label: say(`outcome.recruiter.${motive}`) }));
  return `<h1>${html('publication.title')}</h1>
<p>${html('publication.intro', { site: siteName, title })}</p>
<p${isProlonged ? ' role="status"' : ''}><strong>${escapeHtml(until)}</strong></p>
${longerDay === null ? (isProlonged || lastDay === null ? '' : `<p>${html('publication.held')}</p>`) : writeProlong(longerDay, words)}
<h2>${html('publication.close')}</h2>
<form method="post" novalidate>
<input type="hidden" name="act" value="close">
${writeChoices({ name: 'motive', question: say('outcome.question.recruiter'), choices: results, chosen: texts['motive'], wrong: isWrong ? say('outcome.wrong') : null })}
${writeChannelAndNote(texts, words)}
<button type="submit">${html('publication.confirmClose')}</button>
</form>`;
}

const writeProlong = (day: string, { html }: FormWords): string => `<h2>${html('publication.prolong')}</h2>
<form method="post">
<input type="hidden" name="act" value="prolong">
<button type="submit">${html('publication.confirmProlong', { day })}</button>
</form>`;
