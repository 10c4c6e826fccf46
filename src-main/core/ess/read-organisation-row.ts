import { isCalendarDay } from '../../domain/day-shift.ts';
import { readActivity } from '../../domain/ess/excluded-activity.ts';
import { readInclusionKind } from '../../domain/ess/inclusion-structure.ts';
import { sayEss } from '../../domain/ess/message.ts';
import type { Saying } from '../../domain/ess/statement.ts';
import { readArticleOne } from '../../domain/ess/article-one.ts';
import { readDay, toLine } from '../imports/read-values.ts';
import type { OrganisationColumn, OrganisationColumns } from './organisation-columns.ts';
import type { OrganisationRow } from './organisation-row.ts';
import { readAnswers, readShortDay, readYesNo, stateNamedApproval, stateStatus } from './read-row-status.ts';
import { readIdentifiers } from './read-row-identifiers.ts';

type Row = Record<string, string>;

/** Reads a line of `file`; null when it names and identifies nobody. */
export function readOrganisationRow(file: string, { found, isRegister }: OrganisationColumns, row: Row): OrganisationRow | null {
  const problems: OrganisationRow['problems'] = [];
  const statements: OrganisationRow['statements'] = [];
  /** The first column of that meaning which is filled: `[ND]` is how INSEE writes what it does not tell. */
  const fieldOf = (column: OrganisationColumn) => found[column]?.find((name) => isTold(row[name])) ?? null;
  const cell = (column: OrganisationColumn) => row[fieldOf(column) ?? '']?.trim() ?? '';
  const readDate = (column: OrganisationColumn): string | null => {
    const text = cell(column);
    const day = readDay(text) ?? readShortDay(text);
    if (day !== null && isCalendarDay(day)) return day;
    if (text !== '') problems.push(sayEss('problem.date', { value: text.slice(0, 60), field: fieldOf(column) ?? '' }));
    return null;
  };
  const name = toLine(cell('name'))?.slice(0, 300) ?? null;
  const identifiers = readIdentifiers(cell, problems);
  if (name === null && Object.values(identifiers).every((value) => value === null) && cell('foreign') === '' && cell('vat') === '') return null;
  if (name?.includes('\ufffd')) problems.push(sayEss('problem.characters', { field: fieldOf('name') ?? '' }));

  const on = readDate('statedOn');
  const state = (column: OrganisationColumn, says: Saying | null) => {
    if (says !== null) statements.push({ file, field: fieldOf(column) ?? '', on, says });
  };
  const readCell = <Value>(column: OrganisationColumn, read: (text: string) => Value | null, problem: string): Value | null => {
    const text = cell(column);
    const value = text === '' ? null : read(text);
    if (text !== '' && value === null) problems.push(sayEss(`problem.${problem}`, { value: text.slice(0, 60), field: fieldOf(column) ?? '' }));
    return value;
  };

  stateStatus(cell, state, (value) => problems.push(sayEss('problem.category', { value: value.slice(0, 60), field: fieldOf('category') ?? '' })));
  const activity = readCell('activity', readAnyActivity, 'activity');
  state('activity', activity === null || activity === '' ? null : { kind: 'activity', code: activity });
  const isMarked = readCell('marked', readYesNo, 'flag') === true;
  state('marked', isMarked ? { kind: 'essFlag', value: true } : null);
  const flag = readCell('flag', readYesNo, 'flag');
  // INSEE's « no » beside the mark of ESS France is no contradiction: each keeps a list of its own.
  state('flag', flag === null || (isMarked && !flag) ? null : { kind: 'essFlag', value: flag });
  state('mention', readCell('mention', readYesNo, 'flag') === true ? { kind: 'registryMention' } : null);
  const lists = cell('lists').split(/[|,; ]+/);
  state('lists', lists.includes('ess_france') ? { kind: 'essFranceList' } : null);
  state('lists', lists.includes('esus') ? { kind: 'esus', approval: { from: null, until: null } } : null);
  const approval = { from: readDate('esusFrom'), until: readDate('esusUntil') };
  if (approval.from !== null && approval.until !== null && approval.until < approval.from) problems.push(sayEss('problem.esusOrder', { from: approval.from, until: approval.until }));
  else if (approval.from !== null || approval.until !== null) state(approval.from === null ? 'esusUntil' : 'esusFrom', { kind: 'esus', approval });
  else if (cell('esusFrom') === '' && cell('esusUntil') === '') stateNamedApproval(cell('esus'), state);
  const articleOne = readAnswers(cell);
  if (articleOne !== null) state(articleOne.first, { kind: 'articleOne', result: readArticleOne(articleOne.answers) });
  const { rna } = identifiers;
  const isRightRna = rna !== null && !problems.some(({ kind }) => kind === 'rna');
  state(cell('rna') === '' ? 'formerRna' : 'rna', isRightRna ? { kind: 'rna', number: rna, isRegister } : null);
  const inclusion = readInclusionKind(cell('inclusion'));
  state('inclusion', inclusion === null ? null : { kind: 'inclusion', type: inclusion });
  const createdOn = readDate('createdOn');
  state('createdOn', createdOn === null ? null : { kind: 'createdOn', day: createdOn });
  const closedField = cell('closedOn') !== '' && !cell('closedOn').startsWith('0001') ? 'closedOn' : /^(false|c|f|d|s|0|non|inacti(f|ve)|(cess|ferm|radi)[ée]+e?s?|dissou(te?s?))$/i.test(cell('active')) ? 'active' : null;
  if (closedField !== null) state(closedField, { kind: 'closed' });
  return { name, ...identifiers, statements, problems };
}

const isTold = (text: string | undefined): boolean => text !== undefined && text.trim() !== '' && text.trim() !== '[ND]';

/** INSEE still carries codes of the nomenclatures of before 2008 (`45.2R`, `853K`) on those who ceased: true, and no use here. */
const readAnyActivity = (text: string): string | null => readActivity(text) ?? (/^\d{2}\.?\d[A-Z]$/.test(text) ? '' : null);

