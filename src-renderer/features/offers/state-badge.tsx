import type { OfferState } from '../../../src-main/domain/offer/offer-moves.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import classes from './state-badge.module.css';

/** A drawing for each state, so that colour is never alone to say it. 16 × 16, one stroke. */
const drawings: Record<OfferState, string> = {
  received: 'M2 9h3.5l1 2h3l1-2H14M2 9l2-6h8l2 6v4H2z',
  claimed: 'M8 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 14c0-3 2-4.5 5-4.5s5 1.5 5 4.5',
  corrections: 'M3 13l.7-3L11 2.7 13.3 5 6 12.3zM9.5 4.2l2.3 2.3',
  accepted: 'M3 8.5l3.2 3.2L13 4.8',
  refused: 'M4 4l8 8M12 4l-8 8',
  published: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM2 8h12M8 2c2.5 3.5 2.5 8.5 0 12M8 2c-2.5 3.5-2.5 8.5 0 12',
  closed: 'M4 7.5h8V13H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  archived: 'M2 3h12v3H2zM3 6v7h10V6M6.5 9h3',
};

/** Where an offer stands: a drawing and its word. */
export function StateBadge({ state }: { state: OfferState }) {
  const t = useT();
  return (
    <span className={classes['badge']} data-state={state}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d={drawings[state]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      {t(`offers.state.${state}`)}
    </span>
  );
}
