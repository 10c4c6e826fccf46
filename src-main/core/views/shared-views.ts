import { mostShared, type SharedView } from '../../contract/desk/views.ts';
import { mayWriteOwn } from '../../domain/record/permission.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import type { DeskContext } from '../desk-context.ts';
import { mayWriteHere } from '../desk-records.ts';
import { prepareOnce } from '../store/statements.ts';
import { readView } from './read-view.ts';

type Line = { id: string; fields: string; changed_by: string; changed_at: string };

/** True if this person may change this shared view, as far as this desk knows; the site decides. */
export function mayChangeView(context: DeskContext, fields: Fields): boolean {
  const { sync, userName } = context.desk();
  return mayWriteHere(context, 'view') && mayWriteOwn({ roles: sync.memory.person()?.roles ?? [], userName: userName() }, 'view', fields);
}

/** The views that the team shares, by their names; no more of them than are worth reading. */
export function readSharedViews(context: DeskContext): SharedView[] {
  const { store, userName } = context.desk();
  return prepareOnce<Line, [number]>(store.db, `select id, fields, changed_by, changed_at from record where entity = 'view' order by row limit ?`)
    .all(2 * mostShared)
    .flatMap((line): SharedView[] => {
      const fields = JSON.parse(line.fields) as Fields;
      const read = readView(fields);
      const by = typeof fields['by'] === 'string' ? fields['by'] : '';
      return read === null ? [] : [{ ...read, id: line.id, by, isOwn: by === userName(), mayChange: mayChangeView(context, fields), changedBy: line.changed_by, changedAt: line.changed_at }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'fr') || a.by.localeCompare(b.by, 'fr'));
}
