import type { AnswerableField, AwaitedCorrections } from '../../../src-main/contract/site/corrections.ts';
import { escapeHtml } from './escape-html.ts';
import { formFields, formKinds, isRequired } from './form-fields.ts';
import { type FormProblems, type FormTexts, showValue } from './form-values.ts';
import type { FormWords } from './form-words.ts';
import { writeControl } from './write-control.ts';

type Form = { awaited: AwaitedCorrections; siteName: string; words: FormWords; /** What was typed, where it was refused. */ texts: FormTexts; problems: FormProblems };

/** The form: what is asked, first and lit, each with its comment; then the rest of the offer, folded. HTML. */
export function writeForm({ awaited, siteName, words, texts, problems }: Form): string {
  const { marked, fields, until } = awaited;
  const { html } = words;
  const comments = new Map(marked.map(({ field, comment }) => [field, comment]));
  const asked = formFields.filter((field) => comments.has(field));
  const others = formFields.filter((field) => !comments.has(field));
  const write = (field: AnswerableField) =>
    writeField(field, { words, text: texts[field] ?? showValue(formKinds[field], fields[field], words), comment: comments.get(field), problem: problems[field] });
  const wrong = Object.keys(problems).length > 0;
  return `<h1>${html('title')}</h1>
${wrong ? writeProblems(problems, words) : ''}<p>${html('intro', { site: siteName, title: fields.title })}</p>
<p>${html('until', { day: words.sayDay(until) })}</p>
<nav aria-labelledby="asked"><h2 id="asked">${html('asked')}</h2>
<ul>${marked.map(({ field, comment }) => writeAsked(field, comment, words)).join('\n')}</ul></nav>
<form method="post" novalidate>
<h2>${html('askedHeading')}</h2>
${asked.map(write).join('\n')}
<details${others.some((field) => problems[field] !== undefined) ? ' open' : ''}><summary>${html('others')}</summary>
${others.map(write).join('\n')}
</details>
<div class="field"><label for="f-note">${html('note')}</label>
<textarea id="f-note" name="note" maxlength="2000"${problems.note === undefined ? '' : ' aria-invalid="true" aria-describedby="w-note"'}>\n${escapeHtml(texts.note ?? '')}</textarea>${writeWrong('note', problems.note, words)}</div>
<button type="submit">${html('send')}</button>
</form>`;
}

type Field = { words: FormWords; text: string; comment: string | undefined; problem: FormProblems['title'] };
function writeField(field: AnswerableField, { words, text, comment, problem }: Field): string {
  const described = [...(comment ? [`c-${field}`] : []), ...(problem === undefined ? [] : [`w-${field}`])];
  const name = words.nameField(field);
  const label = escapeHtml(formKinds[field] === 'money' ? words.say('money', { label: name }) : isRequired(field) ? words.say('required', { label: name }) : name);
  const isMarked = comment !== undefined;
  return `<div class="field${isMarked ? ' marked' : ''}"><label for="f-${field}">${isMarked ? words.htmlAround('tag', { label: `<b>${label}</b>` }) : label}</label>
${comment ? `<p class="comment" id="c-${field}">${escapeHtml(comment)}</p>\n` : ''}${writeControl(field, text, { words, described, isWrong: problem !== undefined })}${writeWrong(field, problem, words)}</div>`;
}

/** A field that the form does not have is named all the same, with its comment. */
function writeAsked(field: string, comment: string, words: FormWords): string {
  const name = escapeHtml(words.nameField(field));
  const link = formFields.some((known) => known === field) ? `<a href="#f-${field}">${name}</a>` : name;
  return `<li>${comment ? words.htmlAround('commented', { label: link, comment: escapeHtml(comment) }) : link}</li>`;
}

function writeProblems(problems: FormProblems, words: FormWords): string {
  const lines = Object.entries(problems).map(([field, problem]) => {
    const link = `<a href="#f-${field}">${escapeHtml(field === 'note' ? words.say('note') : words.nameField(field))}</a>`;
    return `<li>${words.htmlAround('commented', { label: link, comment: words.html(problem) })}</li>`;
  });
  return `<div class="problems" role="alert" aria-labelledby="problems"><h2 id="problems">${words.html('problems')}</h2><ul>${lines.join('')}</ul></div>\n`;
}

const writeWrong = (field: string, problem: FormProblems['title'], words: FormWords): string => (problem === undefined ? '' : `\n<p class="wrong" id="w-${field}">${words.html(problem)}</p>`);
