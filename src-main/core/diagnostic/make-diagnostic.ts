import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { diagnostic, type Diagnostic } from '../../contract/desk/diagnostic.ts';
import { schemaNumber } from '../../contract/site/envelope.ts';
import { rejectionCodes } from '../../contract/site/mutation.ts';
import { readSettings } from '../app/app-settings.ts';
import type { CoreHost } from '../core-host.ts';
import type { OpenDesk } from '../desk-context.ts';
import { countBy, countPairs, countTables } from './count-rows.ts';

/** Figures, states and codes of this desk, checked to be nothing else. Reads every table once: for a button, not for a timer. */
export function makeDiagnostic({ store, sync }: Pick<OpenDesk, 'store' | 'sync'>, host: CoreHost): Diagnostic {
  const { db } = store;
  const { memory, log } = sync;
  const status = sync.status();
  const person = memory.person();
  const { decisionDelayMinutes, language, theme, letterShortcuts, offline } = readSettings(store);
  const pragma = (name: string) => Number(db.pragma(name, { simple: true }));
  return diagnostic.parse({
    kind: 'bureau-diagnostic',
    form: 1,
    at: host.now().toISOString(),
    bureau: {
      version: host.version,
      host: host.kind,
      node: process.versions.node,
      electron: process.versions['electron'] ?? null,
      sqlite: db.prepare<[], string>('select sqlite_version()').pluck().get() ?? '',
      platform: process.platform,
      arch: process.arch,
    },
    store: {
      schema: pragma('user_version'),
      bytes: readSize(store.file),
      walBytes: readSize(`${store.file}-wal`),
      pages: pragma('page_count'),
      freePages: pragma('freelist_count'),
      tables: countTables(db),
      records: countBy(db, 'select entity, count(*) from record group by entity'),
    },
    sync: {
      state: status.state,
      schema: schemaNumber,
      epoch: person ? makeMark(person.epoch) : null,
      device: makeMark(memory.deviceId()),
      roles: person?.roles ?? [],
      territories: person?.territories.length ?? 0,
      scopes: person?.scopes.length ?? 0,
      downloading: memory.snapshot() !== null,
      clockWrong: status.clockWrong,
      lastSyncAt: status.lastSyncAt,
      nextAt: status.nextAt,
      waiting: status.waiting,
      held: status.held,
      nextN: memory.nextN(),
      toReview: keepKnown(countBy(db, 'select code, count(*) from tray where dismissed_at is null group by code'), rejectionCodes),
      conflicts: countPairs(db, `select fields ->> 'kind', fields ->> 'state', count(*) from record where entity = 'conflict' group by 1, 2`, ['open', 'resolved']),
      proposals: countBy(db, `select fields ->> 'state', count(*) from record where entity = 'proposal' group by 1`),
      left: countBy(db, 'select status, count(*) from departure group by status'),
      failures: log.failures(),
      exchanges: [...log.exchanges()],
    },
    settings: { decisionDelayMinutes, language, theme, letterShortcuts, offline },
  });
}

/** How the file is named and written. */
export const nameDiagnostic = (at: string): string => `bureau-diagnostic-${at.slice(0, 16).replaceAll(':', '-')}.json`;
export const writeDiagnostic = (made: Diagnostic): string => `${JSON.stringify(made, null, 2)}\n`;

const makeMark = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

const readSize = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** A site may answer with a code that is not ours: it is counted, not named. */
function keepKnown(counts: Record<string, number>, known: readonly string[]): Record<string, number> {
  const kept: Record<string, number> = {};
  for (const [code, count] of Object.entries(counts)) {
    const name = known.includes(code) ? code : 'other';
    kept[name] = (kept[name] ?? 0) + count;
  }
  return kept;
}
