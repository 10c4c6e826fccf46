import { type ArticleOneAnswers, type ArticleOnePoint, articleOnePoints } from '../../domain/ess/article-one.ts';
import { readLegalCategory } from '../../domain/ess/legal-category.ts';
import { readLegalForm } from '../../domain/ess/legal-form.ts';
import type { Saying } from '../../domain/ess/statement.ts';
import { readDay, toLine } from '../imports/read-values.ts';
import type { OrganisationColumn } from './organisation-columns.ts';

type Cell = (column: OrganisationColumn) => string;
type State = (column: OrganisationColumn, says: Saying | null) => void;

/** The legal category of a line, and its form in words: each may stand in the column of the other, and « 9220 - Association déclarée » is both. */
export function stateStatus(cell: Cell, state: State, refuse: (value: string) => void): void {
  const [category, form] = [cell('category'), cell('form')];
  const [ofCategory, ofForm] = [readCode(category), readCode(form)];
  if (ofCategory !== null) state('category', { kind: 'legalCategory', code: ofCategory });
  else if (ofForm !== null) state('form', { kind: 'legalCategory', code: ofForm });
  const words = ofForm === null ? toWords(form) : null;
  if (words !== null) state('form', { kind: 'legalForm', text: words });
  if (category === '' || ofCategory !== null) return;
  const inCategory = toWords(category);
  if (inCategory !== null) state('category', { kind: 'legalForm', text: inCategory });
  else refuse(category);
}

/** « 9220 », « 92.20 » or a spreadsheet's « 9220.0 », perhaps followed by its label. */
function readCode(text: string): string | null {
  const [, one = '', two = ''] = /^(\d{2})[. ]?(\d{2})(?:[.,]0+)?(?![\d.,])/.exec(text) ?? [];
  return readLegalCategory(one + two) === null ? null : one + two;
}

const toWords = (text: string): string | null => (readLegalForm(text) === null ? null : (toLine(text)?.slice(0, 200) ?? null));

/** A column that says « oui », or a date, of the approval. « Expirée » and « en cours d’instruction » are no approval. */
export function stateNamedApproval(text: string, state: State): void {
  if (text === '') return;
  const from = readDay(text);
  if (from !== null) state('esus', { kind: 'esus', approval: { from, until: null } });
  else if (readYesNo(text) === true || /^(esus|agr[ée]+e?s?|valide|actif|active|en cours|en vigueur)$/i.test(text)) state('esus', { kind: 'esus', approval: { from: null, until: null } });
}

/** The answers of a list of article 1 (« oui », « non »), with the first column answered; null where none is. */
export function readAnswers(cell: Cell): { first: ArticleOnePoint; answers: ArticleOneAnswers } | null {
  const given = articleOnePoints.flatMap((point) => {
    const isMet = readYesNo(cell(point));
    return isMet === null ? [] : [[point, isMet ? 'yes' : 'no'] as const];
  });
  const [first] = given;
  return first === undefined ? null : { first: first[0], answers: Object.fromEntries(given) };
}

export function readYesNo(text: string): boolean | null {
  if (/^(o|oui|true|vrai|1|1\.0|yes|y|x)$/i.test(text)) return true;
  return /^(n|non|false|faux|0|0\.0|no)$/i.test(text) ? false : null;
}

/** `20240131`, `31/01/24`: days of this century, as lists of approvals have them. */
export function readShortDay(text: string): string | null {
  const [, y, m, d] = /^(20\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  if (y !== undefined) return `${y}-${m}-${d}`;
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(text) ?? [];
  return year === undefined ? null : `20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
