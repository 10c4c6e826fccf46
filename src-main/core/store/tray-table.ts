import type Database from 'better-sqlite3';
import type { MutationResult } from '../../contract/site/mutation.ts';
import type { OutboxLine } from './outbox-table.ts';

/** A line of "À revoir" as it is stored. */
export type TrayLine = { line: number; entity: string; id: string; op: 'put' | 'delete'; base: string; set_fields: string; at: string; code: string; problems: string; title: string };

type Refusal = Pick<MutationResult, 'fields'> & Partial<Pick<MutationResult, 'conflictId'>> & { code: MutationResult['code'] | 'file_refused' };

/** Reads and writes of table `tray`: what the site refused. A line that a person sets aside stays in the table. */
export function openTrayTable(db: Database.Database) {
  const put = db.prepare(
    `insert into tray (line, n, entity, id, op, base, set_fields, at, code, problems, title, refused_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (line) do update set code = excluded.code, problems = excluded.problems, refused_at = excluded.refused_at`,
  );
  const remove = db.prepare('delete from tray where line = ?');
  const columns = 'line, entity, id, op, base, set_fields, at, code, problems, title';
  const list = db.prepare<[number, number], TrayLine>(`select ${columns} from tray where dismissed_at is null and line > ? order by line limit ?`);
  const get = db.prepare<[number], TrayLine>(`select ${columns} from tray where line = ? and dismissed_at is null`);
  const count = db.prepare<[], number>('select count(*) from tray where dismissed_at is null').pluck();
  const dismiss = db.prepare('update tray set dismissed_at = ? where line = ? and dismissed_at is null');
  return {
    /** `file_refused`: of a line that goes on without its file. One that was set aside stays so when it is refused again. */
    put: (l: OutboxLine, { code, conflictId, fields }: Refusal, title: string, at: string): void => {
      put.run(
        l.line, l.n, l.entity, l.id, l.op, JSON.stringify(l.base), JSON.stringify(l.set), l.at,
        conflictId ? 'settled_otherwise' : (code ?? 'malformed'), JSON.stringify(fields), title, at,
      );
    },
    remove: (line: number): void => {
      remove.run(line);
    },
    /** Those that nobody has set aside, in order, from after `line`. */
    list: (after: number, limit: number): TrayLine[] => list.all(after, limit),
    get: (line: number): TrayLine | undefined => get.get(line),
    count: (): number => count.get() ?? 0,
    /** False if there is no such line, or if it is set aside already. */
    dismiss: (line: number, at: string): boolean => dismiss.run(at, line).changes > 0,
  };
}
export type TrayTable = ReturnType<typeof openTrayTable>;
