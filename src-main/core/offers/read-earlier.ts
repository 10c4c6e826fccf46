import { offerContent } from '../../domain/offer/offer.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import type { ContentInput } from './plan-offer-edit.ts';

/**
 * What the field of a line of an offer's history held before that line. Undefined where the line is of another record or
 * is no more, and where its field is no content: what the team does with an offer goes by its moves.
 */
export function readEarlier({ db }: Store, id: string, line: number): ContentInput | undefined {
  const change = prepareOnce<{ field: string; before: string | null }>(
    db,
    `select field, before from change where id = ? and entity = 'offer' and record_id = ?`,
  ).get(line, id);
  if (change === undefined || !Object.hasOwn(offerContent.shape, change.field)) return undefined;
  // What a field may hold today is looked at where the edit is planned.
  return { [change.field]: change.before === null ? null : (JSON.parse(change.before) as unknown) };
}
