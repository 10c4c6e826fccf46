import { outcomeChannels, resultsOf } from '../../src-main/domain/outcome/outcome-words.ts';
import { escapeHtml } from '../corrections/form/escape-html.ts';
import type { FormWord, FormWords } from '../corrections/form/form-words.ts';
import type { AskedOutcome } from './find-outcome-link.ts';

type Form = { asked: AskedOutcome; siteName: string; words: FormWords; /** What was sent, where it was refused. */ texts: Record<string, string>; isWrong: boolean };

/** The question: what became of the post, by which channel, and a word. HTML. */
export function writeOutcomeForm({ asked: { side, title, employerName }, siteName, words, texts, isWrong }: Form): string {
  const { say, html } = words;
  const choices = resultsOf[side].map((result) => ({ value: result, label: say(`outcome.${side}.${result}` as FormWord) }));
  return `<h1>${html('outcome.title')}</h1>
<p>${html(`outcome.intro.${side}`, { site: siteName, title, employer: employerName ?? say('outcome.employer') })}</p>
<form method="post" novalidate>
${writeChoices({ name: 'result', question: say(`outcome.question.${side}`), choices, chosen: texts['result'], wrong: isWrong ? say('outcome.wrong') : null })}
${writeChannelAndNote(texts, words)}
<button type="submit">${html('outcome.send')}</button>
</form>`;
}

type Choices = { name: string; question: string; choices: { value: string; label: string }[]; chosen: string | undefined; /** What is wrong with what was chosen. */ wrong: string | null };

/** One of several answers, which must be given. HTML. */
export function writeChoices({ name, question, choices, chosen, wrong }: Choices): string {
  const lines = choices.map(({ value, label }) => `<div><input type="radio" id="r-${value}" name="${name}" value="${value}"${chosen === value ? ' checked' : ''}${wrong === null ? '' : ` aria-describedby="w-${name}"`} required> <label for="r-${value}">${escapeHtml(label)}</label></div>`);
  return `<fieldset class="field choices"><legend class="name">${escapeHtml(question)}</legend>${wrong === null ? '' : `\n<p class="wrong" id="w-${name}">${escapeHtml(wrong)}</p>`}
${lines.join('\n')}
</fieldset>`;
}

/** By which channel the two met, and a word to the team. HTML. */
export function writeChannelAndNote(texts: Record<string, string>, { html }: FormWords): string {
  const channels = outcomeChannels.map((channel) => `<option value="${channel}"${texts['channel'] === channel ? ' selected' : ''}>${html(`outcome.channel.${channel}`)}</option>`);
  return `<div class="field"><label for="f-channel">${html('outcome.channel')}</label>
<select id="f-channel" name="channel"><option value="">${html('none')}</option>
${channels.join('\n')}
</select></div>
<div class="field"><label for="f-note">${html('note')}</label>
<textarea id="f-note" name="note" maxlength="2000">\n${escapeHtml(texts['note'] ?? '')}</textarea></div>`;
}
