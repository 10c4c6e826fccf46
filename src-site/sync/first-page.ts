import { pageEnd, pageHead, recordLine, type RecordLine } from '../../src-main/contract/site/feed-line.ts';
import { makeFirstSeal } from '../../src-main/valise/carried-mac.ts';
import type { FirstDownload } from '../../src-main/valise/valise-lines.ts';
import type { Database } from '../database/database.ts';
import { findNamed } from '../devices/find-named.ts';
import { makePostgresTables } from '../records/postgres-tables.ts';
import { readCursor } from './cursor.ts';
import { readSnapshot } from './read-snapshot.ts';

/** A page of the first download of a person, for a valise. `next` is null at the end. */
export type FirstPage = { epoch: string; now: string; first: FirstDownload; records: RecordLine[]; next: string | null };

/** The next page of all that the person called `who` may see; undefined if nobody is, or their rights have changed since the first page. */
export async function readFirstPage(db: Database, who: string, after: string | null): Promise<FirstPage | undefined> {
  const named = await findNamed(db, who);
  if (named === undefined) return undefined;
  const { person } = named;
  const tables = makePostgresTables(db);
  const meta = await tables.readMeta();
  const place = after === null ? null : (readCursor(after, meta.secret) ?? null);
  if (after !== null && (place?.epoch !== meta.epoch || place.grants !== person.grantsHash)) return undefined;
  const page = await readSnapshot(tables, person, meta, { scopes: person.scopes, bucket: null, after: place, limit: 1000 });
  const lines = page.toString('utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);
  const head = pageHead.parse(lines[0]);
  pageEnd.parse(lines.at(-1));
  const { userName, roles, territories, scopes, grantsHash } = person;
  return {
    epoch: meta.epoch,
    now: head.now,
    first: { userName, roles, territories, scopes, grantsHash, cursor: head.head },
    records: lines.slice(1, -1).map((line) => recordLine.parse(line)),
    next: head.next,
  };
}

/** Closes a first download for each token of its person, so that a desk knows the site made it. */
export async function sealFirst(db: Database, who: string, digest: string): Promise<string[]> {
  const named = await findNamed(db, who);
  return (named?.hashes ?? []).map((hash) => makeFirstSeal(hash, digest));
}
