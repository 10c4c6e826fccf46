import type { AnswerableField, AwaitedCorrections } from '../../../src-main/contract/site/corrections.ts';
import { formFields, formKinds, isRequired } from './form-fields.ts';
import { type FormProblems, type FormTexts, showValue } from './form-values.ts';
import { nameFormField, sayInForm } from './form-words.ts';
import { escapeHtml } from './page.ts';
import { writeControl } from './write-control.ts';

type Form = { awaited: AwaitedCorrections; siteName: string; /** What was typed, where it was refused. */ texts: FormTexts; problems: FormProblems };

/** The form: what is asked, first and lit, each with its comment; then the rest of the offer, folded. HTML. */
export function writeForm({ awaited, siteName, texts, problems }: Form): string {
  const { marked, fields, until } = awaited;
  const comments = new Map(marked.map(({ field, comment }) => [field, comment]));
  const asked = formFields.filter((field) => comments.has(field));
  const others = formFields.filter((field) => !comments.has(field));
  const write = (field: AnswerableField) =>
    writeField(field, { text: texts[field] ?? showValue(formKinds[field], fields[field]), comment: comments.get(field), problem: problems[field] });
  const day = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(new Date(until));
  const wrong = Object.keys(problems).length > 0;
  return `<h1>${say('title')}</h1>
${wrong ? writeProblems(problems) : ''}<p>${say('intro', { site: siteName, title: fields.title })}</p>
<p>${say('until', { day })}</p>
<nav aria-labelledby="asked"><h2 id="asked">${say('asked')}</h2>
<ul>${marked.map(({ field, comment }) => writeAsked(field, comment)).join('\n')}</ul></nav>
<form method="post" novalidate>
<h2>${say('askedHeading')}</h2>
${asked.map(write).join('\n')}
<details${others.some((field) => problems[field] !== undefined) ? ' open' : ''}><summary>${say('others')}</summary>
${others.map(write).join('\n')}
</details>
<div class="field"><label for="f-note">${say('note')}</label>
<textarea id="f-note" name="note" maxlength="2000"${problems.note === undefined ? '' : ' aria-invalid="true" aria-describedby="w-note"'}>\n${escapeHtml(texts.note ?? '')}</textarea>${writeWrong('note', problems.note)}</div>
<button type="submit">${say('send')}</button>
</form>`;
}

function writeField(field: AnswerableField, { text, comment, problem }: { text: string; comment: string | undefined; problem: FormProblems['title'] }): string {
  const described = [...(comment ? [`c-${field}`] : []), ...(problem === undefined ? [] : [`w-${field}`])];
  const name = nameFormField(field);
  const label = formKinds[field] === 'money' ? sayInForm('money', { label: name }) : isRequired(field) ? sayInForm('required', { label: name }) : name;
  const tag = comment === undefined ? '' : ` <span class="tag">(${say('tag')})</span>`;
  return `<div class="field${comment === undefined ? '' : ' marked'}"><label for="f-${field}">${escapeHtml(label)}${tag}</label>
${comment ? `<p class="comment" id="c-${field}">${escapeHtml(comment)}</p>\n` : ''}${writeControl(field, text, { described, isWrong: problem !== undefined })}${writeWrong(field, problem)}</div>`;
}

/** A field that the form does not have is named all the same, with its comment. */
function writeAsked(field: string, comment: string): string {
  const name = escapeHtml(nameFormField(field));
  const link = formFields.some((known) => known === field) ? `<a href="#f-${field}">${name}</a>` : name;
  return `<li>${link}${comment ? `\u202f: ${escapeHtml(comment)}` : ''}</li>`;
}

const writeProblems = (problems: FormProblems): string =>
  `<div class="problems" role="alert" aria-labelledby="problems"><h2 id="problems">${say('problems')}</h2><ul>${Object.entries(problems)
    .map(([field, problem]) => `<li><a href="#f-${field}">${escapeHtml(field === 'note' ? sayInForm('note') : nameFormField(field))}</a>\u202f: ${say(problem)}</li>`)
    .join('')}</ul></div>\n`;

const writeWrong = (field: string, problem: FormProblems['title']): string => (problem === undefined ? '' : `\n<p class="wrong" id="w-${field}">${say(problem)}</p>`);

const say: typeof sayInForm = (key, values) => escapeHtml(sayInForm(key, values));
