import { outcomeChannels, resultsOf } from '../../src-main/domain/outcome/outcome-words.ts';
import { sayInForm } from '../corrections/form/form-words.ts';
import { escapeHtml } from '../corrections/form/page.ts';
import type { AskedOutcome } from './find-outcome-link.ts';

type Form = { asked: AskedOutcome; siteName: string; /** What was sent, where it was refused. */ texts: Record<string, string>; isWrong: boolean };

/** The question: what became of the post, by which channel, and a word. HTML. */
export function writeOutcomeForm({ asked: { side, title, employerName }, siteName, texts, isWrong }: Form): string {
  const wrong = isWrong ? `\n<p class="wrong" id="w-result">${say('outcome.wrong')}</p>` : '';
  const results = resultsOf[side].map((result) => `<div><input type="radio" id="r-${result}" name="result" value="${result}"${texts['result'] === result ? ' checked' : ''}${isWrong ? ' aria-describedby="w-result"' : ''} required> <label for="r-${result}">${say(`outcome.${side}.${result}` as Parameters<typeof sayInForm>[0])}</label></div>`);
  const channels = outcomeChannels.map((channel) => `<option value="${channel}"${texts['channel'] === channel ? ' selected' : ''}>${say(`outcome.channel.${channel}`)}</option>`);
  return `<h1>${say('outcome.title')}</h1>
<p>${say(`outcome.intro.${side}`, { site: siteName, title, employer: employerName ?? sayInForm('outcome.employer') })}</p>
<form method="post" novalidate>
<fieldset class="field choices"><legend class="name">${say(`outcome.question.${side}`)}</legend>${wrong}
${results.join('\n')}
</fieldset>
<div class="field"><label for="f-channel">${say('outcome.channel')}</label>
<select id="f-channel" name="channel"><option value="">${say('none')}</option>
${channels.join('\n')}
</select></div>
<div class="field"><label for="f-note">${say('note')}</label>
<textarea id="f-note" name="note" maxlength="2000">\n${escapeHtml(texts['note'] ?? '')}</textarea></div>
<button type="submit">${say('outcome.send')}</button>
</form>`;
}

const say: typeof sayInForm = (key, values) => escapeHtml(sayInForm(key, values));
