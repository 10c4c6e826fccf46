import type Database from 'better-sqlite3';
import type { VerdictCode } from '../../domain/ess/verdict.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { OrganisationFields } from '../../domain/organisation/organisation.ts';
import { findOrganisationId } from '../organisations/find-organisation.ts';
import { listOfferRows } from '../organisations/list-organisation-offers.ts';
import { readOrganisation, readVerdictCode } from '../organisations/read-verdict.ts';
import { makeRecordReader } from '../store/record-reader.ts';
import { followRows } from '../store/row-followers.ts';
import { prepareOnce } from '../store/statements.ts';

type Known = { row: number; verdict: VerdictCode; fields: OrganisationFields };

/** The verdicts of the employers whose offers are read one after the other, each reached once, as of one day. */
export type EmployerVerdicts = {
  of: (offer: OfferFields) => VerdictCode | null;
  /** The offers of what was written since, by what it was called before and is called now, of at most so many organisations. */
  takeOutdated: (organisations: number) => number[];
  /** How many were written and not yet taken. */
  countOutdated: () => number;
};

export function makeEmployerVerdicts(db: Database.Database, now: Date): EmployerVerdicts {
  const known = new Map<string, Known>();
  /** By row: what is deleted has no id any more. */
  const ids = new Map<number, string>();
  /** Whose verdict others take for their own. */
  const groups = new Map<string, Set<string>>();
  const { written } = followOrganisations(db);
  const records = makeRecordReader(db);
  const reach = (id: string): VerdictCode | null => {
    const before = known.get(id);
    if (before !== undefined) return before.verdict;
    const record = records.get('organisation', id);
    if (record === undefined) return null;
    const fields = readOrganisation(record);
    const verdict = readVerdictCode(records, record, now);
    known.set(id, { row: record.row, verdict, fields });
    ids.set(record.row, id);
    if (fields.verdictOf !== null) groups.set(fields.verdictOf, (groups.get(fields.verdictOf) ?? new Set()).add(id));
    return verdict;
  };
  /** Forgets what is known of one and of those that follow it; answers with their offers. */
  const forget = (id: string): number[] => {
    const one = known.get(id);
    known.delete(id);
    const followers = [...(groups.get(id) ?? [])];
    groups.delete(id);
    return [...(one === undefined ? [] : listOfferRows(db, one.fields)), ...followers.flatMap(forget)];
  };
  return {
    of: (offer) => {
      const id = findOrganisationId(db, offer);
      return id === null ? null : reach(id);
    },
    takeOutdated: (organisations) => {
      const rows: number[] = [];
      for (const row of [...written].slice(0, organisations)) {
        written.delete(row);
        const now = prepareOnce<{ id: string; fields: string }>(db, `select id, fields from record where row = ? and entity = 'organisation'`).get(row);
        if (now !== undefined) rows.push(...listOfferRows(db, JSON.parse(now.fields) as OrganisationFields));
        const id = now?.id ?? ids.get(row);
        if (id !== undefined) rows.push(...forget(id));
      }
      return rows;
    },
    countOutdated: () => written.size,
  };
}

const followed = new WeakMap<Database.Database, { written: Set<number> }>();

/** One ear for each open store, of which the last to listen has the word. */
function followOrganisations(db: Database.Database): { written: Set<number> } {
  const before = followed.get(db);
  if (before !== undefined) {
    before.written = new Set();
    return before;
  }
  const ear = { written: new Set<number>() };
  followed.set(db, ear);
  followRows(db, 'organisation', (row) => void ear.written.add(row));
  return ear;
}
