import type Database from 'better-sqlite3';
import type { Entity } from '../../domain/record/entity.ts';
import { openBaseTable } from './base-table.ts';
import { openDepartureTable } from './departure-table.ts';
import { openFileUses } from './file-uses.ts';
import { openHistoryTable } from './history-table.ts';
import { openAsideTable } from './aside-table.ts';
import { openJournalTable } from './journal-table.ts';
import { openOutboxTable } from './outbox-table.ts';
import { openCarriedTable } from './carried-table.ts';
import { openHearsayTable } from './hearsay-table.ts';
import { openLetterTable } from './letter-table.ts';
import { openLateSearch } from './late-search.ts';
import { type HeldRecord, type NewRecord, openRecordTable } from './record-table.ts';
import { openSettings } from './settings.ts';
import { openTombstoneTable } from './tombstone-table.ts';
import { openUnreadTable } from './unread-table.ts';
import type { MakeProjection, Projection, StoreEvent } from './store.ts';
import { openTraces } from './traces.ts';
import { openTrayTable } from './tray-table.ts';

/** The tables behind the door, prepared once, and what a change must tell the windows when it is committed. */
export function makeStoreParts(db: Database.Database, now: () => Date, makeProjections: MakeProjection[], version: string) {
  const records = openRecordTable(db);
  const projections = new Map<Entity, Projection>();
  for (const make of makeProjections) {
    const projection = make(db, now);
    projections.set(projection.entity, projection);
  }
  const settings = openSettings(db);
  const lateSearch = openLateSearch(db, settings, projections);
  const fileUses = openFileUses(db);
  const changed = new Set<StoreEvent['collections'][number]>();
  const forgetFiles = (hashes: readonly string[]): void => {
    for (const sha256 of hashes) if (!fileUses.isNamed(sha256) && fileUses.forget(sha256)) changed.add('files');
  };
  return {
    db,
    now,
    version,
    records,
    base: openBaseTable(db),
    history: openHistoryTable(db),
    outbox: openOutboxTable(db),
    departures: openDepartureTable(db),
    journal: openJournalTable(db),
    tray: openTrayTable(db),
    letters: openLetterTable(db),
    aside: openAsideTable(db),
    unread: openUnreadTable(db),
    tombstones: openTombstoneTable(db),
    hearsay: openHearsayTable(db),
    carried: openCarriedTable(db, () => changed.add('outbox')),
    projections,
    settings,
    lateSearch,
    traces: openTraces(db, settings, projections, () => forgetFiles(fileUses.listUnnamed())),
    fileUses,
    changed,
    /** Takes away the copies of those of these files that nothing names any more. */
    forgetFiles,
    /** The device under whose name changes are written; the sync sets it. */
    device: { id: null as string | null },
    /** Writes the effective record with its lists; `undefined` takes it away. */
    putRecord: (record: NewRecord | undefined, existing: HeldRecord | undefined): void => {
      const entity = (record ?? existing)?.entity;
      if (!entity) return;
      const projection = projections.get(entity);
      changed.add(entity);
      fileUses.follow(record, existing);
      if (!record) {
        projection?.remove(existing!.row, { searchLater: lateSearch.takes(existing!.row, entity, undefined, false) });
        records.remove(existing!.row);
      } else if (existing) {
        records.update(existing.row, record);
        projection?.write(existing.row, record.fields, { searchLater: lateSearch.takes(existing.row, entity, record.fields, false), isNew: false });
      } else {
        const row = records.insert(record);
        projection?.write(row, record.fields, { searchLater: lateSearch.takes(row, entity, record.fields, true), isNew: true });
      }
    },
  };
}
export type StoreParts = ReturnType<typeof makeStoreParts>;
