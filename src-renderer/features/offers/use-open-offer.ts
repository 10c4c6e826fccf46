import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '../../app/desk/desk-client.ts';
import { callAfterPaint } from '../../ui/call-after-paint.ts';
import type { FoldedList } from './grappes/use-grappes.ts';
import type { OfferAddress } from './use-offers-address.ts';

/** The row that the hand is on, before the address names it: its offer once that is known, what is shown till then, and the addresses left on the way. */
type Ahead = { row: number; id: string | null; shown: string | undefined; left: readonly (string | undefined)[] };

/** A single step opens at once. While a key is held only the row moves; the offer is opened when the hand rests. */
const heldMs = 150;
const settleMs = 90;

/**
 * The offer that is open, and the way to the ones around it. The hand runs ahead of the address: an offer that is known is painted first,
 * for the router takes as long as the eye can wait.
 */
export function useOpenOffer({ id: address, readComing, follow }: OfferAddress, list: FoldedList) {
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const { rows, findId, peekId, findNext } = list;
  const [ahead, setAhead] = useState<Ahead | null>(null);
  const id = findShown(ahead, address);
  const detail = useQuery({
    ...orpc.offers.get.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
  });
  const lastMove = useRef(Number.NEGATIVE_INFINITY);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shownRow = id !== undefined && detail.data?.id === id ? detail.data.row : null;
  useEffect(() => () => clearTimeout(timer.current), []);
  if (ahead !== null && ahead.id !== null) {
    const hasCaughtUp = ahead.id === address && ahead.id === readComing();
    // All is there, or something else than this list led elsewhere.
    if (hasCaughtUp ? shownRow === ahead.row || detail.isError : !ahead.left.includes(address)) setAhead(null);
    else if (hasCaughtUp && ahead.left.length > 0) setAhead({ ...ahead, left: [] });
  }
  useEffect(() => {
    if (ahead === null || ahead.id === null || (ahead.id === address && readComing() === address)) return;
    const { id, left } = ahead;
    return callAfterPaint(() => follow(id, left));
  }, [ahead, address, readComing, follow]);

  /** Nobody knows yet which offer the row is. */
  const isFinding = ahead !== null && ahead.id === null;
  const row = ahead?.row ?? shownRow;
  const active = row === null ? -1 : rows.indexOf(row);
  // Where the open offer was, for when it leaves the list.
  const lastPlace = useRef(0);
  useEffect(() => {
    if (active >= 0) lastPlace.current = active;
  }, [active]);

  // What comes next is read while this one is: one key, and it is there.
  const next = shownRow !== null && shownRow === row ? rows[active + 1] : undefined;
  useEffect(() => {
    if (next === undefined) return;
    const prepare = async () => {
      const found = await findId(next);
      if (found !== undefined) await queries.prefetchQuery(orpc.offers.get.queryOptions({ input: { id: found } }));
    };
    // If it cannot be read, whoever opens it is told.
    prepare().catch(() => {});
  }, [next, findId, queries, orpc]);

  const openRow = useCallback(
    (row: number) => {
      const isHeld = performance.now() - lastMove.current < heldMs;
      lastMove.current = performance.now();
      const known = isHeld ? undefined : peekId(row);
      setAhead((before) => ({ row, id: known ?? null, shown: findShown(before, address), left: [address, readComing(), ...(before?.left ?? []), ...(before?.id ? [before.id] : [])] }));
      clearTimeout(timer.current);
      if (known !== undefined) return;
      const open = async () => {
        try {
          const found = await findId(row);
          // A row that is gone leads nowhere.
          setAhead((ahead) => (ahead?.row !== row ? ahead : found === undefined ? null : { ...ahead, id: found }));
        } catch {
          setAhead(null);
        }
      };
      if (isHeld) timer.current = setTimeout(() => void open(), settleMs);
      else void open();
    },
    [findId, peekId, address, readComing],
  );
  /** Opens the offer `by` places further; from one that has left the list, the one that took its place. */
  const step = useCallback(
    (by: number) => {
      if (rows.length === 0) return;
      const from = active >= 0 ? active + by : row === null ? 0 : lastPlace.current + Math.min(0, by);
      const to = rows[Math.max(0, Math.min(rows.length - 1, from))];
      if (to !== undefined && to !== row) openRow(to);
    },
    [rows, active, row, openRow],
  );
  /** The open offer was decided, and not from here: once the list is without it, whoever decided goes on. */
  const decided = useRef<number | null>(null);
  const goOnOnceGone = useCallback(() => {
    decided.current = row;
  }, [row]);
  useEffect(() => {
    if (decided.current === null || (decided.current === row && (active >= 0 || rows.length === 0))) return;
    const isGone = decided.current === row;
    decided.current = null;
    if (isGone) step(1);
  });
  /** Where to go once the open offer is decided. */
  const getNext = useCallback(() => (row === null ? undefined : findNext(row)), [row, findNext]);
  return {
    id,
    /** Undefined while another is being opened: nothing may be done to an offer that the list has already left. */
    offer: !isFinding && detail.data?.id === id ? detail.data : undefined,
    /** Kept in sight while the next one is read, so that the page does not jump. */
    stale: id === undefined ? undefined : detail.data,
    failed: detail.isError && !isFinding,
    active,
    /** The row that is open or being opened. */
    row,
    openRow,
    step,
    goOnOnceGone,
    getNext,
  };
}
const findShown = (ahead: Ahead | null, address: string | undefined) => (ahead === null ? address : (ahead.id ?? ahead.shown));

export type OpenOffer = ReturnType<typeof useOpenOffer>;
