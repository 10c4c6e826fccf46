import type Database from 'better-sqlite3';
import type { z } from 'zod';

/** Small things kept by name, as JSON. */
export function openSettings(db: Database.Database) {
  const read = db.prepare<[string], string>('select value from setting where name = ?').pluck();
  const save = db.prepare('insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value');
  return {
    /** Undefined if it was never saved, or no longer fits `schema`. */
    readSetting: <S extends z.ZodType>(name: string, schema: S): z.infer<S> | undefined => {
      const text = read.get(name);
      if (text === undefined) return undefined;
      const parsed = schema.safeParse(JSON.parse(text));
      return parsed.success ? parsed.data : undefined;
    },
    saveSetting: (name: string, value: unknown): void => {
      save.run(name, JSON.stringify(value ?? null));
    },
  };
}
