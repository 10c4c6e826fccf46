import { Text } from '@mantine/core';
import type { NearOffer } from '../../../../src-main/contract/desk/near-offers.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { describeReason } from './describe-reason.ts';
import classes from './near-offers.module.css';

/** What differs, in sight; all the reasons with their points, which add up to the score, one key away. */
export function NearReasons({ near: { reasons, score, title } }: { near: NearOffer }) {
  const t = useT();
  const format = useFormat();
  const percent = Math.round(score * 100);
  const against = reasons.filter(({ points }) => points < 0).map((reason) => describeReason(reason, t, format));
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
              <span>{describeReason(reason, t, format)}</span>
              <span className={classes['points']}>{format.signed(reason.points)}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
