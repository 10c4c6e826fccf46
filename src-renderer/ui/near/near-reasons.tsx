import { Text } from '@mantine/core';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import classes from './near.module.css';

type Props<R> = { title: string; score: number; reasons: readonly R[]; describe: (reason: R) => string };

/** What differs, in sight; all the reasons with their points, which add up to the score, one key away. */
export function NearReasons<R extends { id: string; points: number }>({ title, score, reasons, describe }: Props<R>) {
  const t = useT();
  const format = useFormat();
  const percent = Math.round(score * 100);
  const against = reasons.filter(({ points }) => points < 0).map(describe);
  return (
    <>
      {against.length > 0 && (
        <Text size="sm">
          {t('near.differs')} {format.list(against)}
        </Text>
      )}
      <details>
        <summary aria-label={t('near.whyOf', { percent, title })}>{t('near.why', { percent })}</summary>
        <ul className={classes['reasons']}>
          {reasons.map((reason) => (
            <li key={reason.id}>
              <span>{describe(reason)}</span>
              <span className={classes['points']}>{format.signed(reason.points)}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
