import type Database from 'better-sqlite3';
import type { Comment } from '../../domain/comment/comment.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';

/** Keeps `offer_mention` in step with the offers: few have comments, and the others cost a question to the index. */
export function openMentionTable(db: Database.Database) {
  const put = db.prepare('insert or ignore into offer_mention (row, comment, who) values (?, ?, ?)');
  const remove = db.prepare('delete from offer_mention where row = ?');
  return {
    write: (row: number, { comments }: Fields, isNew: boolean): void => {
      if (!isNew) remove.run(row);
      for (const { id, mentions } of (comments ?? []) as Comment[]) for (const who of mentions) put.run(row, id, who);
    },
    remove: (row: number): void => {
      remove.run(row);
    },
  };
}
