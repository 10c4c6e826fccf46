import type { BulkReport, BulkRow } from '../../../../src-main/contract/desk/bulk.ts';
import type { BulkVerdict } from '../../../../src-main/domain/offer/bulk.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { getNextPlace, pageSize, usePages } from '../../../ui/windowed-table/use-pages.ts';

const readItems = (page: BulkRow[]) => page;
const getNext = getNextPlace<BulkRow>(({ place }) => place);

/** The offers of one verdict, or all of them with what became of each, as far as they were scrolled to. */
export function useBulkRows({ id }: BulkReport, list: BulkVerdict | 'results') {
  const { orpc } = useDesk();
  return usePages(orpc.bulk.rows.infiniteOptions({ input: (after: number | null) => ({ id, list, after, limit: pageSize }), initialPageParam: null, getNextPageParam: getNext }), readItems);
}
