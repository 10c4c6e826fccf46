import { answerableContent, type AnswerableField } from '../../../src-main/contract/site/corrections.ts';
import { escapeHtml } from './escape-html.ts';
import { formKinds, isRequired } from './form-fields.ts';
import type { FormWords } from './form-words.ts';

type State = { words: FormWords; described: readonly string[]; isWrong: boolean };

/** The control of a field with `text` in it, as HTML. */
export function writeControl(field: AnswerableField, text: string, { words, described, isWrong }: State): string {
  const kind = formKinds[field];
  const common = [
    `id="f-${field}" name="${field}"`,
    ...(described.length > 0 ? [`aria-describedby="${described.join(' ')}"`] : []),
    ...(isWrong ? ['aria-invalid="true"'] : []),
    ...(isRequired(field) ? ['required'] : []),
  ].join(' ');
  // A line break just after the tag is the tag's own.
  if (kind === 'text') return `<textarea ${common}>\n${escapeHtml(text)}</textarea>`;
  if (typeof kind === 'object') return writeSelect(common, text, [['', words.say('none')], ...kind.choices.map((choice): Choice => [choice, words.nameChoice(field, choice)])]);
  if (kind === 'yesNo' || kind === 'flag') {
    const answers: Choice[] = [['yes', words.say('yes')], ['no', words.say('no')]];
    return writeSelect(common, text, kind === 'flag' ? answers : [['', words.say('none')], ...answers]);
  }
  const type = { day: 'date', email: 'email', web: 'url', number: 'text', money: 'text', line: 'text' }[kind];
  const mode = kind === 'number' || kind === 'money' ? ' inputmode="decimal"' : '';
  const longest = readLongest(field);
  return `<input type="${type}"${mode}${longest === null ? '' : ` maxlength="${longest}"`} ${common} value="${escapeHtml(text)}">`;
}

type Choice = [value: string, label: string];
const writeSelect = (common: string, text: string, choices: readonly Choice[]): string =>
  `<select ${common}>${choices.map(([value, label]) => `<option value="${value}"${value === text ? ' selected' : ''}>${escapeHtml(label)}</option>`).join('')}</select>`;

/** How long the contract lets a line be; null where it does not say. */
function readLongest(field: AnswerableField): number | null {
  const schema = answerableContent.shape[field];
  const inner = 'unwrap' in schema ? schema.unwrap() : schema;
  return 'maxLength' in inner && typeof inner.maxLength === 'number' ? inner.maxLength : null;
}
