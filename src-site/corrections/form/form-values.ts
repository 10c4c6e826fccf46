import { answerableContent, type AnswerableContent, type AnswerableField, type CorrectionAnswer, correctionAnswer } from '../../../src-main/contract/site/corrections.ts';
import { formFields, type FormKind, formKinds, isRequired } from './form-fields.ts';
import type { FormWord, FormWords } from './form-words.ts';

/** The texts of the form, and what is wrong with some. */
export type FormTexts = Partial<Record<AnswerableField | 'note', string>>;
export type FormProblems = Partial<Record<AnswerableField | 'note', Extract<FormWord, `problem.${string}`>>>;
export type ReadForm = { answer: CorrectionAnswer; problems: null } | { answer: null; problems: FormProblems };

/** How a language writes numbers; what they are does not depend on it. */
type Numbers = Pick<FormWords, 'decimal'>;

/** A value as its control shows it. */
export function showValue(kind: FormKind, value: unknown, { decimal }: Numbers): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(kind === 'money' ? value / 100 : value).replace('.', decimal);
  return typeof value === 'string' ? unifyBreaks(value) : '';
}

/**
 * The answer that the texts of the form make of the offer as it stands. A control that still says what it showed changes nothing,
 * however the browser has written it again; one that the form did not send neither.
 */
export function readForm(offer: AnswerableContent, texts: FormTexts, numbers: Numbers): ReadForm {
  const set: Record<string, unknown> = {};
  const problems: FormProblems = {};
  for (const field of formFields) {
    const text = texts[field];
    const kind = formKinds[field];
    if (text === undefined || unifyBreaks(text) === showValue(kind, offer[field], numbers)) continue;
    const value = readValue(kind, unifyBreaks(text).trim(), numbers);
    const checked = answerableContent.shape[field].safeParse(value);
    if (checked.success) set[field] = checked.data;
    else problems[field] = nameProblem(field, kind, text);
  }
  const note = unifyBreaks(texts.note ?? '').trim();
  if (note.length > 2000) problems.note = 'problem.long';
  if (Object.keys(problems).length > 0) return { answer: null, problems };
  return { answer: correctionAnswer.parse({ fields: set, ...(note === '' ? {} : { note }) }), problems: null };
}

function readValue(kind: FormKind, text: string, { decimal }: Numbers): unknown {
  if (kind === 'flag') return text === 'yes' ? true : text === 'no' ? false : undefined;
  if (text === '') return null;
  if (kind === 'yesNo') return text === 'yes' ? true : text === 'no' ? false : text;
  if (kind !== 'number' && kind !== 'money') return text;
  const bare = text.replaceAll(/[\s€]/g, '');
  // "1,950" is one thousand nine hundred and fifty in English; "12,50" is what a French hand types there too.
  const digits = decimal === '.' && /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare.replace(',', '.');
  if (!/^\d{1,12}(\.\d+)?$/.test(digits)) return text;
  return kind === 'money' ? Math.round(Number(digits) * 100) : Number(digits);
}

function nameProblem(field: AnswerableField, kind: FormKind, text: string): Extract<FormWord, `problem.${string}`> {
  if (text.trim() === '' && isRequired(field)) return 'problem.required';
  if (typeof kind === 'object' || kind === 'yesNo' || kind === 'flag') return 'problem.choice';
  return kind === 'line' || kind === 'text' ? 'problem.long' : `problem.${kind}`;
}

/** Browsers send line breaks in their own way. */
const unifyBreaks = (text: string): string => text.replaceAll(/\r\n?/g, '\n');
