import type Database from 'better-sqlite3';
import type { TeamTemplate } from '../../contract/desk/letters.ts';
import { makeTemplateRecordId, nameTemplate, readTemplateName, templateFields, type TemplateName } from '../../domain/letters/template.ts';
import { prepareOnce } from '../store/statements.ts';
import type { NewChange, Store } from '../store/store.ts';

type Line = { id: string; fields: string; changed_by: string; changed_at: string };

/** The letters that the team has written. What does not read, or is not where its name says, is left out. */
export function readTemplates(db: Database.Database): TeamTemplate[] {
  return prepareOnce<Line>(db, `select id, fields, changed_by, changed_at from record where entity = 'template' order by row`).all().flatMap((line) => {
    const read = templateFields.safeParse(JSON.parse(line.fields));
    const name = read.success ? readTemplateName(read.data.name) : null;
    return !read.success || name === null || line.id !== makeTemplateRecordId(name) ? [] : [{ ...name, words: read.data.words, by: line.changed_by, at: line.changed_at }];
  });
}

/** The words of the team for a letter; null where it has none. */
export function findTemplate(store: Store, name: TemplateName): string | null {
  const read = templateFields.safeParse(store.get('template', makeTemplateRecordId(name))?.fields);
  return read.success ? read.data.words : null;
}

/** The change that gives the team these words; none where it has them already. */
export function planTemplate(store: Store, name: TemplateName, words: string | null): NewChange[] {
  const id = makeTemplateRecordId(name);
  const record = store.get('template', id);
  if (record === undefined) return words === null ? [] : [{ op: 'create', entity: 'template', id, fields: { name: nameTemplate(name), words } }];
  return record.fields['words'] === words ? [] : [{ op: 'update', entity: 'template', id, set: { words } }];
}
