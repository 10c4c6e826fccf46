import type { CallScript } from '../../contract/desk/outcomes.ts';
import { callScript, makeWordingRecordId, wordingFields } from '../../domain/wording/wording.ts';
import { readSettings } from '../app/app-settings.ts';
import type { NewChange, Store } from '../store/store.ts';

const id = makeWordingRecordId(callScript);

/** The words of the team; where it has none, those that this desk kept before teams had any; null: those that Bureau comes with. */
export function readScript(store: Store): Pick<CallScript, 'text' | 'changed'> {
  const record = store.get('wording', id);
  const read = wordingFields.safeParse(record?.fields);
  if (record === undefined || !read.success) return { text: readSettings(store).callScript || null, changed: null };
  return { text: read.data.words, changed: { by: record.changedBy, at: record.changedAt } };
}

/** The change that gives the team these words; none where it has them already. */
export function planScript(store: Store, text: string | null): NewChange[] {
  const record = store.get('wording', id);
  if (record === undefined) return [{ op: 'create', entity: 'wording', id, fields: { name: callScript, words: text } }];
  return record.fields['words'] === text ? [] : [{ op: 'update', entity: 'wording', id, set: { words: text } }];
}
