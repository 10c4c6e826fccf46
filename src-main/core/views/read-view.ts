import type { z } from 'zod';
import { offerQuery } from '../../contract/desk/offers.ts';
import type { SavedView } from '../../contract/desk/views.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import { parseSearch } from '../../domain/search/parse-search.ts';
import { columnLayout } from '../../domain/view/column-layout.ts';
import { mostChoices, viewName } from '../../domain/view/view.ts';

export type ReadView = SavedView & { unread: string[] };

const { text, states, contractTypes, territories, sources, sort, descending } = offerQuery.shape;
const most = 20;

/** A shared view as this desk can show it. What it does not know is left out and told in `unread`; null for what has no name. */
export function readView(fields: Fields): ReadView | null {
  const name = viewName.safeParse(fields['name']);
  if (!name.success) return null;
  const unread: string[] = [];
  const leaveOut = (value: unknown) => void (value !== undefined && unread.length < most && unread.push((typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60)));
  const take = <T>(schema: z.ZodType<T>, value: unknown, told = value): T | undefined => {
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    leaveOut(told);
    return undefined;
  };
  const choose = <T>(schema: z.ZodType<T[]>, values: unknown): T[] => (Array.isArray(values) ? values.slice(0, mostChoices).flatMap((value: unknown) => take(schema, [value], value) ?? []) : (take(schema, values) ?? []));
  const query = {
    text: take(text, fields['text']),
    states: choose(states, fields['states']),
    contractTypes: choose(contractTypes, fields['contractTypes']),
    territories: choose(territories, fields['territories']),
    sources: choose(sources, fields['sources']),
    sort: take(sort, fields['sort']),
    descending: take(descending, fields['descending']),
  };
  const words = query.text ?? '';
  for (const { start, end, problem } of parseSearch(words)) if (problem !== null && problem.kind !== 'noValue') leaveOut(words.slice(start, end));
  return { name: name.data, query: offerQuery.parse(query), layout: take(columnLayout, fields['columns']) ?? { shown: {}, order: [], widths: {} }, unread };
}

/** What a record holds of a view. */
export const writeView = ({ name, query, layout }: { [F in keyof SavedView]?: SavedView[F] | undefined }): Fields => ({ ...(name !== undefined && { name }), ...query, ...(layout !== undefined && { columns: layout }) });
