import type Database from 'better-sqlite3';
import { keepOwn } from '../../domain/record/keep-own.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';

type Line = { line: number; entity: string; base: string; set: string; title: string; code: string };

/**
 * Of a refused line whose record is out of sight, what the person wrote stays for them; what others had written goes: the values that it
 * replaced, the things of a set that were there before, the title. A record that was deleted within sight is no secret, nor is the
 * title of one that the site has forgotten (`unknown_record`): nobody sees it any more. Answers true if there was something to take away.
 */
export function makeTrayBlanker(db: Database.Database): () => boolean {
  const list = db.prepare<[], Line>(
    `select line, entity, base, set_fields as "set", title, code from tray
      where not exists (select 1 from record r where r.entity = tray.entity and r.id = tray.id)
        and not exists (select 1 from tombstone t where t.entity = tray.entity and t.id = tray.id and t.scopes <> '[]')`,
  );
  const save = db.prepare<[string, string, number]>(`update tray set base = '{}', set_fields = ?, title = ? where line = ?`);
  return () => {
    let any = false;
    for (const { line, entity: name, base, set, title, code } of list.all()) {
      const own = keepOwn(name, { base: JSON.parse(base) as Fields, set: JSON.parse(set) as Fields });
      const text = JSON.stringify(own);
      const shown = code === 'unknown_record' ? title : getRecordTitle(own);
      if (base === '{}' && text === set && title === shown) continue;
      save.run(text, shown, line);
      any = true;
    }
    return any;
  };
}
