import type { Queries } from '../database/database.ts';

/** A table as the catalogue describes it: every one of the schema is backed up, also those that later migrations add. */
export type Table = { name: string; columns: { name: string; type: string }[] };

/** All tables but the list of migrations, which the head of a backup holds. Generated columns make themselves. */
export async function listTables(queries: Queries): Promise<Table[]> {
  const rows = await queries.query<{ table: string; column: string; type: string }>(
    `select c.relname::text as "table", a.attname::text as "column", format_type(a.atttypid, a.atttypmod) as type
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     order by c.relname collate "C", a.attnum`,
    [],
  );
  const tables = new Map<string, Table>();
  for (const { table: name, column, type } of rows) {
    const table = tables.get(name) ?? { name, columns: [] };
    table.columns.push({ name: column, type });
    tables.set(name, table);
  }
  return [...tables.values()];
}

/** A name of the catalogue, or of a file, as SQL takes it. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
