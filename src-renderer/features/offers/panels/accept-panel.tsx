import type { OfferFields } from '../../../../src-main/domain/offer/offer.ts';
import type { Decision } from '../use-offer-acts.ts';
import { DecisionPanel } from './decision-panel.tsx';
import { useLetter } from './use-letter.ts';

type Props = { offer: OfferFields; onDecide: (decision: Decision) => void; onClose: () => void };

/** Accepts with a letter of one's own. */
export function AcceptPanel({ offer, onDecide, onClose }: Props) {
  const letter = useLetter('accept', offer, '');
  return (
    <DecisionPanel
      kind="accept"
      letter={letter}
      obstacle={null}
      onClose={onClose}
      onConfirm={() => onDecide({ kind: 'accept', letter: letter.letter || null })}
    />
  );
}
