import { useCallback, useMemo, useState } from 'react';
import type { OfferDetail } from '../../../../src-main/contract/desk/offers.ts';
import type { ShownFindings } from './findings-context.ts';
import { orderFindings } from './order-findings.ts';

const noFindings: OfferDetail['findings'] = [];

/** The findings of the open offer as the text and the list share them. */
export function useShownFindings(offer: OfferDetail | undefined) {
  const [choice, setChoice] = useState<{ offer: string; key: string } | null>(null);
  const id = offer?.id ?? '';
  const found = offer?.findings ?? noFindings;
  const all = useMemo(() => orderFindings(found), [found]);
  const chosen = choice?.offer === id ? choice.key : null;
  const choose = useCallback((key: string) => setChoice({ offer: id, key }), [id]);
  const shown = useMemo<ShownFindings>(
    () => ({
      findings: all.filter(({ aside }) => aside === null), chosen,
      explain: (key) => {
        choose(key);
        goTo('data-explains', key, true);
      },
    }),
    [all, chosen, choose],
  );
  return { shown, all, choose };
}

export type SharedFindings = ReturnType<typeof useShownFindings>;

/** Brings what stands for the finding `key` into sight, and the focus to it if wanted. */
export function goTo(attribute: 'data-explains' | 'data-finding', key: string, focus: boolean): void {
  const found = document.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(key)}"]`);
  found?.scrollIntoView({ block: 'nearest' });
  if (focus) found?.focus({ preventScroll: true });
}
