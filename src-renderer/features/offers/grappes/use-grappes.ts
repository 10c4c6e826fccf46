import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useDesk } from '../../../app/desk/desk-client.ts';
import type { OfferList } from '../use-offer-list.ts';
import { collapseGrappes, type CollapsedList } from './collapse-grappes.ts';
import { findNextRow } from './find-next-row.ts';

const none: readonly number[][] = [];
/** While core is still finding some. In milliseconds. */
const askAgainAfter = 1500;

export type Grappes = Pick<CollapsedList, 'lines'> & { /** Opens the grappe of a row out, or folds it. The row that stands for it then; undefined if it is of none. */ toggle: (row: number) => number | undefined };

/** The list as it is shown, where each of its rows may stand for several. */
export type FoldedList = OfferList & { /** Where to go from a row once it is decided. */ findNext: (row: number) => number | undefined };

/** The list with nearly identical offers of one employer as one card. `openRow`: the open offer, which is never left out of the list. */
export function useGrappes(list: OfferList, openRow: number | null): { list: FoldedList; grappes: Grappes } {
  const { orpc } = useDesk();
  const { data } = useQuery({ ...orpc.offers.grappes.queryOptions(), enabled: list.total !== undefined, refetchInterval: ({ state }) => (state.data?.isReading === true ? askAgainAfter : false) });
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set<number>());
  const groups = data?.groups ?? none;
  const folded = useMemo(() => collapseGrappes(list.rows, groups, opened), [list.rows, groups, opened]);
  const collapsed = useMemo(() => {
    const isHidden = openRow !== null && folded.cardOf.has(openRow) && !folded.rows.includes(openRow);
    return isHidden ? collapseGrappes(list.rows, groups, new Set([...opened, openRow])) : folded;
  }, [folded, list.rows, groups, opened, openRow]);
  const toggle = useCallback(
    (row: number) => {
      const card = collapsed.cardOf.get(row);
      if (card === undefined) return undefined;
      const line = collapsed.lines.get(card);
      const isOpen = line?.kind === 'card' && line.isOpen;
      const members = new Set([...collapsed.cardOf].filter(([, of]) => of === card).map(([member]) => member));
      setOpened((before) => new Set(isOpen ? [...before].filter((one) => !members.has(one)) : [...before, card]));
      return card;
    },
    [collapsed],
  );
  const findNext = useCallback((row: number) => findNextRow(row, { shown: collapsed, rows: list.rows, groups, opened }), [collapsed, list.rows, groups, opened]);
  return { list: { ...list, rows: collapsed.rows, findNext }, grappes: { lines: collapsed.lines, toggle } };
}
