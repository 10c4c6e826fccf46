import type { OfferRow } from '../../../src-main/contract/desk/offers.ts';
import type { Claim } from '../../../src-main/domain/offer/claim.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useClaimWords } from './claim-words.tsx';
import classes from './row-marks.module.css';

const marks = [
  { name: 'pending', sign: '↑' },
  { name: 'conflict', sign: '≠' },
  { name: 'proposal', sign: '✎' },
  { name: 'cameBack', sign: '↩' },
  { name: 'toRemind', sign: '!' },
] as const;

/**
 * What a line of the list must not hide: it has not left yet, two people disagree on it, someone proposes a change, the recruiter has
 * sent it back, or has not answered in time.
 */
export function RowMarks({ row }: { row: Pick<OfferRow, (typeof marks)[number]['name']> }) {
  const t = useT();
  return marks.map(
    ({ name, sign }) =>
      row[name] && (
        <span key={name} className={classes['mark']} data-kind={name} role="img" aria-label={t(`offers.row.${name}`)} title={t(`offers.row.${name}`)}>
          {sign}
        </span>
      ),
  );
}

/** A colleague, or oneself, is on it; nothing once the time is over. */
export function ClaimMark({ claim }: { claim: Claim }) {
  const words = useClaimWords(claim);
  if (words.isOver) return null;
  return (
    <span className={classes['mark']} data-kind="claim" role="img" aria-label={words.text} title={words.text}>
      ⚑
    </span>
  );
}
