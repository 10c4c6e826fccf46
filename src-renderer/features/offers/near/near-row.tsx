import { Anchor, Text } from '@mantine/core';
import type { NearOffer } from '../../../../src-main/contract/desk/near-offers.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { StateBadge } from '../state-badge.tsx';
import classes from './near-offers.module.css';
import { NearReasons } from './near-reasons.tsx';
import { describeFate } from './describe-fate.ts';

type Props = { near: NearOffer; onOpen: (id: string) => void };

/** One near offer: how near and why, what it is, what became of it. Its title opens it. */
export function NearRow({ near, onOpen }: Props) {
  const t = useT();
  const format = useFormat();
  const { id, title, employerName, placeLabel, receivedAt, state, verdict, score } = near;
  const fate = describeFate(near, t, format);
  return (
    <li>
      <div className={classes['head']}>
        <span className={classes['score']}>{t('near.score', { percent: Math.round(score * 100) })}</span>
        <span>{t(`near.verdict.${verdict}`)}</span>
        <StateBadge state={state} />
      </div>
      <Anchor component="button" type="button" size="sm" className={classes['title']} data-near aria-label={t('near.open', { title })} onClick={() => onOpen(id)}>
        {title}
      </Anchor>
      <Text size="sm" c="dimmed">
        {t('near.about', { employer: employerName ?? t('offers.noEmployer'), place: placeLabel ?? t('offers.noPlace'), day: format.day(receivedAt) })}
      </Text>
      {fate && <Text size="sm">{fate}</Text>}
      <NearReasons near={near} />
    </li>
  );
}
