import { useT } from '../../app/i18n/use-messages.ts';
import classes from './row-marks.module.css';

/** What a line of the list must not hide: it has not left yet, or two people disagree on it. */
export function RowMarks({ pending, conflict }: { pending: boolean; conflict: boolean }) {
  const t = useT();
  return (
    <>
      {pending && (
        <span className={classes['mark']} role="img" aria-label={t('offers.row.pending')} title={t('offers.row.pending')}>
          ↑
        </span>
      )}
      {conflict && (
        <span className={classes['mark']} data-kind="conflict" role="img" aria-label={t('offers.row.conflict')} title={t('offers.row.conflict')}>
          ≠
        </span>
      )}
    </>
  );
}
