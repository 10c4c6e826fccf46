import type { AmountChange } from '../../contract/desk/rules.ts';
import { amountIds, readAmountName } from '../../domain/findings/team-amount.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';

type Row = Pick<AmountChange, 'id' | 'by' | 'at' | 'origin'> & { record: string; field: string; before: string | null };
/** Enough for many years of every table. */
const most = 200;

/** Who added, changed or took away which line of the team, the latest first; lines that are gone too. */
export function readAmountHistory(store: Store): AmountChange[] {
  const rows = prepareOnce<Row>(
    store.db,
    `select id, record_id as record, field, before, by, at, origin from change where entity = 'rule' and record_id >= ? and record_id < ? order by id desc limit ?`,
  ).all(amountIds.from, amountIds.before, most);
  // Going back: a line is as it is now, and each change says what was before it.
  const states = new Map<string, Fields | null>();
  return rows.flatMap(({ record, field, before, ...change }): AmountChange[] => {
    const after = states.has(record) ? states.get(record)! : (store.get('rule', record)?.fields ?? null);
    const was = field === '*' ? (JSON.parse(before ?? 'null') as Fields | null) : { ...after, [field]: JSON.parse(before ?? 'null') };
    states.set(record, was);
    const line = readAmountName(String((after ?? was)?.['name']));
    const [beforeCents, afterCents] = [readCents(was), readCents(after)];
    return line === null || beforeCents === afterCents ? [] : [{ ...change, ...line, beforeCents, afterCents }];
  });
}

const readCents = (fields: Fields | null): number | null => (typeof fields?.['amountCents'] === 'number' ? fields['amountCents'] : null);
