import { readdirSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { createCore } from '../../../src-main/core/core.ts';
import { catchUpSearch } from '../../../src-main/core/store/catch-up-search.ts';
import type { Store } from '../../../src-main/core/store/store.ts';
import { makeTestHost } from '../../support/make-test-host.ts';

export type OpenedDesk = Awaited<ReturnType<typeof openAgain>>;

/** The desk as a person finds it at the next start. */
export async function openAgain(folder: string) {
  const core = await createCore(makeTestHost(folder));
  const state = core.context.profile.state();
  if (state.is !== 'open') throw new Error(`the profile is ${JSON.stringify(state)}, with ${readdirSync(folder).join(' ')}`);
  return { core, client: createRouterClient(core.router, { context: core.context }), store: core.context.desk().store };
}

function expectNone(what: string, lines: unknown[]): void {
  if (lines.length > 0) throw new Error(`${what}: ${JSON.stringify(lines.slice(0, 5))}`);
}

/** Every page as it was written, every list and the search in step with the records, every pending line numbered in order. */
export async function checkStore(store: Store): Promise<void> {
  const { db } = store;
  const all = (sql: string) => db.prepare(sql).all();
  await catchUpSearch(store);
  expectNone('damaged', db.pragma('integrity_check', { simple: true }) === 'ok' ? [] : [db.pragma('integrity_check')]);
  expectNone('dangling', db.pragma('foreign_key_check') as unknown[]);
  db.exec(`insert into offer_search (offer_search) values ('integrity-check')`);
  expectNone('lists that are not in step', all(
    `select row from record where entity = 'offer' except select row from offer_list union all
     select row from offer_list except select row from record where entity = 'offer'`));
  expectNone('search that is not in step', all(`select row from record where entity = 'offer' except select id from offer_search_docsize`));
  expectNone('search of rows that are gone', all(`select id from offer_search_docsize except select row from offer_list`));
  expectNone('pending lines without what the site says beside them', all(
    `select line from outbox o where not exists (select 1 from record_base b where b.entity = o.entity and b.id = o.id)`));
  expectNone('what the site says kept for nothing', all(
    `select entity, id from record_base b where not exists (select 1 from outbox o where o.entity = b.entity and o.id = b.id)`));
  expectNone('records that are not the site’s with the pending lines on top', listOutOfStep(store));
  const numbers = db.prepare<[], number>('select n from outbox where n is not null order by n').pluck().all();
  const next = Number(db.prepare(`select value from setting where name = 'sync.nextN'`).pluck().get() ?? 1);
  expectNone('numbers with a hole', numbers.filter((n, place) => n !== numbers[0]! + place));
  expectNone('numbers that would be given twice', numbers.filter((n) => n >= next));
}

function listOutOfStep(store: Store): string[] {
  const pending = store.db.prepare<[], { entity: 'offer'; id: string; base: string | null }>('select entity, id, fields as base from record_base').all();
  return pending.flatMap(({ entity, id, base }) => {
    let fields = base === null ? null : (JSON.parse(base) as Record<string, unknown>);
    for (const { op, set } of store.outbox.listOfRecord(entity, id)) fields = op === 'delete' ? null : { ...fields, ...set };
    return sorted(fields) === sorted(store.get(entity, id)?.fields ?? null) ? [] : [id];
  });
}

const sorted = (fields: object | null): string => JSON.stringify(fields && Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
