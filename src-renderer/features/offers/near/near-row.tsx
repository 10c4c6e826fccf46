import { Anchor, Button, Text } from '@mantine/core';
import type { NearOffer } from '../../../../src-main/contract/desk/near-offers.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { StateBadge } from '../state-badge.tsx';
import { describeFate } from './describe-fate.ts';
import classes from './near-offers.module.css';
import { NearReasons } from './near-reasons.tsx';

type Props = { near: NearOffer; onOpen: (id: string) => void; /** Null for who may not say it. */ onTellApart: ((near: NearOffer) => Promise<void>) | null };

/** One near offer: how near and why, what it is, what became of it. Its title opens it. */
export function NearRow({ near, onOpen, onTellApart }: Props) {
  const t = useT();
  const format = useFormat();
  const { id, title, state, verdict, score, apart } = near;
  return (
    <li data-apart={apart !== null || undefined}>
      <div className={classes['head']}>
        <span className={classes['score']}>{t('near.score', { percent: Math.round(score * 100) })}</span>
        {apart === null && <span>{t(`near.verdict.${verdict}`)}</span>}
        <StateBadge state={state} />
      </div>
      <Anchor component="button" type="button" size="sm" className={classes['title']} data-near aria-label={t('near.open', { title })} onClick={() => onOpen(id)}>
        {title}
      </Anchor>
      {apart === null ? <NearFacts near={near} /> : <Text size="sm">{t('near.apart.said', { by: apart.by, when: format.instant(apart.at) })}</Text>}
      {onTellApart && (
        <Button size="compact-xs" mt={4} variant="default" aria-label={t(apart === null ? 'near.apart.markOf' : 'near.apart.backOf', { title })} onClick={() => void onTellApart(near)}>
          {t(apart === null ? 'near.apart.mark' : 'near.apart.back')}
        </Button>
      )}
    </li>
  );
}

/** What it is, what became of it, and why it is near. */
function NearFacts({ near }: { near: NearOffer }) {
  const t = useT();
  const format = useFormat();
  const { employerName, placeLabel, receivedAt } = near;
  const fate = describeFate(near, t, format);
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('near.about', { employer: employerName ?? t('offers.noEmployer'), place: placeLabel ?? t('offers.noPlace'), day: format.day(receivedAt) })}
      </Text>
      {fate && <Text size="sm">{fate}</Text>}
      <NearReasons near={near} />
    </>
  );
}
