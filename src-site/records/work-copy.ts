import { isOwnWork } from '../../src-main/domain/record/clash-rules.ts';
import { isFollower } from '../../src-main/domain/record/follower.ts';
import type { Grant } from '../../src-main/domain/record/role.ts';
import { trackAuthors } from './field-authors.ts';
import type { SiteRecord } from './site-record.ts';
import type { WritingTables } from './site-tables.ts';
import type { Changes } from './write-changes.ts';

const keyOf = (entity: string, id: string) => `${entity} ${id}`;

/** The records that one transaction works on: changes stay here until all of them are written at once. */
export type WorkCopy = {
  get: (entity: string, id: string) => SiteRecord | undefined;
  /**
   * Takes the new state of a record, written by `author`; answers its version (one more than the stored one, however
   * often it changes).
   */
  put: (record: Omit<SiteRecord, 'ver'>, author?: Grant) => number;
  /** What is to be written; conflicts and proposals have followed their records to other scopes. */
  finish: (tables: Pick<WritingTables, 'lockConflictsAbout'>) => Promise<Pick<Changes, 'records' | 'exits'>>;
};

export function makeWorkCopy(stored: readonly SiteRecord[]): WorkCopy {
  const before = new Map(stored.map((record) => [keyOf(record.entity, record.id), record]));
  const after = new Map<string, SiteRecord>();
  const put = (record: Omit<SiteRecord, 'ver'>, author?: Grant) => {
    const { entity, fields } = record;
    const key = keyOf(entity, record.id);
    const ver = (before.get(key)?.ver ?? 0) + 1;
    const isOwn = (field: string) => author !== undefined && !isFollower(entity) && isOwnWork(author, entity, field, fields);
    // What is said of another record names its authors in its own fields.
    const authors = isFollower(entity) ? null : trackAuthors(after.get(key) ?? before.get(key), record, isOwn);
    after.set(key, { ...record, ver, authors });
    return ver;
  };
  return {
    get: (entity, id) => after.get(keyOf(entity, id)) ?? before.get(keyOf(entity, id)),
    put,
    finish: async (tables) => {
      const moved = [...after.values()].filter((record) => {
        const old = before.get(keyOf(record.entity, record.id));
        return !isFollower(record.entity) && old !== undefined && !isSameSet(old.scopes, record.scopes);
      });
      const followers = await tables.lockConflictsAbout(moved.map(({ id }) => id));
      for (const follower of followers) {
        const key = keyOf(follower.entity, follower.id);
        if (!before.has(key)) before.set(key, follower);
        if (!after.has(key)) put(follower);
      }
      const scopesOf = new Map(moved.map(({ id, scopes }) => [id, scopes]));
      for (const record of after.values())
        if (record.about !== null) record.scopes = scopesOf.get(record.about) ?? record.scopes;
      const exits = [...after.values()].flatMap(({ entity, id, scopes }) => {
        const left = (before.get(keyOf(entity, id))?.scopes ?? []).filter((scope) => !scopes.includes(scope));
        return left.length > 0 ? [{ entity, id, scopes: left }] : [];
      });
      // One order for everyone, as when they were locked.
      const records = [...after.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
      return { records, exits };
    },
  };
}

const isSameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item) => b.includes(item));
