import { outcomeChannels, resultsOf } from '../../src-main/domain/outcome/outcome-words.ts';
import { sayInForm } from '../corrections/form/form-words.ts';
import { escapeHtml } from '../corrections/form/page.ts';
import type { AskedOutcome } from './find-outcome-link.ts';

type Form = { asked: AskedOutcome; siteName: string; /** What was sent, where it was refused. */ texts: Record<string, string>; isWrong: boolean };

/** The question: what became of the post, by which channel, and a word. HTML. */
export function writeOutcomeForm({ asked: { side, title, employerName }, siteName, texts, isWrong }: Form): string {
  const choices = resultsOf[side].map((result) => ({ value: result, label: sayInForm(`outcome.${side}.${result}` as Parameters<typeof sayInForm>[0]) }));
  return `<h1>${sayEscaped('outcome.title')}</h1>
<p>${sayEscaped(`outcome.intro.${side}`, { site: siteName, title, employer: employerName ?? sayInForm('outcome.employer') })}</p>
<form method="post" novalidate>
${writeChoices({ name: 'result', question: sayInForm(`outcome.question.${side}`), choices, chosen: texts['result'], wrong: isWrong ? sayInForm('outcome.wrong') : null })}
${writeChannelAndNote(texts)}
<button type="submit">${sayEscaped('outcome.send')}</button>
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
export function writeChannelAndNote(texts: Record<string, string>): string {
  const channels = outcomeChannels.map((channel) => `<option value="${channel}"${texts['channel'] === channel ? ' selected' : ''}>${sayEscaped(`outcome.channel.${channel}`)}</option>`);
  return `<div class="field"><label for="f-channel">${sayEscaped('outcome.channel')}</label>
<select id="f-channel" name="channel"><option value="">${sayEscaped('none')}</option>
${channels.join('\n')}
</select></div>
<div class="field"><label for="f-note">${sayEscaped('note')}</label>
<textarea id="f-note" name="note" maxlength="2000">\n${escapeHtml(texts['note'] ?? '')}</textarea></div>`;
}

/** A sentence of the form, as HTML shows it. */
export const sayEscaped: typeof sayInForm = (key, values) => escapeHtml(sayInForm(key, values));
