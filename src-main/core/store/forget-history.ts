import type { Entity } from '../../domain/record/entity.ts';
import type { StoreParts } from './store-parts.ts';

/** What was kept of a record besides itself goes, but for the lines that a person wrote; its last traces go later. */
export function forgetHistory(parts: StoreParts, entity: Entity, id: string): void {
  const files = parts.fileUses.listOfHistory(entity, id);
  parts.history.forget(entity, id);
  parts.journal.forgetSeen(id);
  if (entity === 'offer') parts.letters.forget(id);
  parts.forgetFiles(files);
  parts.traces.mark();
}
