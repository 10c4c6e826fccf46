import type { Entity } from '../../domain/record/entity.ts';
import { purgeRecord } from './receive-items.ts';
import type { StoreParts } from './store-parts.ts';

/**
 * Forgets every record of the site of which no label is granted any more, in the caller's transaction. Pending lines stay:
 * they are still sent, and what the site refuses of them is to be reviewed.
 */
export function keepScopes(parts: StoreParts, granted: string[]): void {
  const lost = parts.db.prepare<{ granted: string }, { entity: Entity; id: string }>(lostStatement).all({ granted: JSON.stringify(granted) });
  for (const { entity, id } of lost) purgeRecord(parts, entity, id);
  // This person may see less than when other records were deleted.
  parts.history.forgetAbsent();
  parts.unread.keepScopes(granted);
  parts.hearsay.keepScopes(granted);
  parts.tombstones.keepScopes(granted);
  // Of what this person had deleted, its words and its files were in the line that did.
  parts.journal.forgetAbsent();
  parts.forgetFiles(parts.fileUses.listUnnamed());
  // Lines that were refused may tell of records that are out of sight with the tombstones alone.
  parts.traces.mark();
}

const lostFrom = (table: string) => `
select entity, id from ${table} where ver > 0
  and not exists (select 1 from json_each(${table}.scopes) label where label.value in (select value from json_each(:granted)))`;

// A record that was deleted here, and waits to be so on the site, is in the second alone.
const lostStatement = `${lostFrom('record')} union ${lostFrom('record_base')}`;
