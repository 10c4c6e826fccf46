import { chosenMotives } from '../../src-main/domain/offer/closing-motives.ts';
import { sayInForm } from '../corrections/form/form-words.ts';
import { escapeHtml } from '../corrections/form/page.ts';
import { sayEscaped, writeChannelAndNote, writeChoices } from '../outcomes/write-outcome-form.ts';

type Form = {
  title: string;
  siteName: string;
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
export function writePublicationForm({ title, siteName, lastDay, longerDay, isProlonged, texts, isWrong }: Form): string {
  const until = lastDay === null ? sayInForm('publication.endless') : sayInForm(isProlonged ? 'publication.prolonged' : 'publication.until', { day: lastDay });
  const results = chosenMotives.map((motive) => ({ value: motive, label: sayInForm(`outcome.recruiter.${motive}`) }));
  return `<h1>${say('publication.title')}</h1>
<p>${say('publication.intro', { site: siteName, title })}</p>
<p${isProlonged ? ' role="status"' : ''}><strong>${escapeHtml(until)}</strong></p>
${longerDay === null ? (isProlonged || lastDay === null ? '' : `<p>${say('publication.held')}</p>`) : writeProlong(longerDay)}
<h2>${say('publication.close')}</h2>
<form method="post" novalidate>
<input type="hidden" name="act" value="close">
${writeChoices({ name: 'motive', question: sayInForm('outcome.question.recruiter'), choices: results, chosen: texts['motive'], wrong: isWrong ? sayInForm('outcome.wrong') : null })}
${writeChannelAndNote(texts)}
<button type="submit">${say('publication.confirmClose')}</button>
</form>`;
}

const writeProlong = (day: string): string => `<h2>${say('publication.prolong')}</h2>
<form method="post">
<input type="hidden" name="act" value="prolong">
<button type="submit">${say('publication.confirmProlong', { day })}</button>
</form>`;

const say = sayEscaped;
