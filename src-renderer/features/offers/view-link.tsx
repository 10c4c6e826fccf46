import { Button } from '@mantine/core';
import type { ChangeOffersAddress } from './use-offers-address.ts';

type View = Parameters<ChangeOffersAddress>[0] & { text: string };
type Props = { view: View; count: number; words: string; /** The search that is shown. */ shown: string; change: ChangeOffersAddress };

/** Says in every list that offers await something, and leads to them; nothing where none does, or where they are shown. */
export function ViewLink({ view, count, words, shown, change }: Props) {
  if (count === 0 || shown === view.text) return null;
  return (
    <Button size="compact-xs" variant="subtle" onClick={() => change(view, { replace: false })}>
      {words}
    </Button>
  );
}
