import { type InfiniteData, useInfiniteQuery, type UseInfiniteQueryOptions } from '@tanstack/react-query';
import { useCallback } from 'react';

/** How many entries one call brings. */
export const pageSize = 100;

/** For a list whose entries know their place: where the next page begins; undefined after the last one. */
export const getNextPlace =
  <Item>(readPlace: (item: Item) => number) =>
  (page: readonly Item[]): number | undefined => {
    const last = page.at(-1);
    return last !== undefined && page.length === pageSize ? readPlace(last) : undefined;
  };

/** The entries of a long list that have come so far, and the way to the next ones. */
export function usePages<Page, Item, Key extends readonly unknown[]>(
  options: UseInfiniteQueryOptions<Page, Error, InfiniteData<Page, number | null>, Key, number | null>,
  readItems: (page: Page) => readonly Item[],
): { items: Item[]; isFetched: boolean; hasMore: boolean; onEnd: () => void } {
  const { data, isFetched, isFetchingNextPage, hasNextPage, fetchNextPage } = useInfiniteQuery(options);
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { items: data?.pages.flatMap((page) => [...readItems(page)]) ?? [], isFetched, hasMore: hasNextPage, onEnd };
}
