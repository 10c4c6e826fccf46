import { Anchor, Text } from '@mantine/core';
import type { NearOffer } from '../../../../src-main/contract/desk/near-offers.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { NearItem } from '../../../ui/near/near-item.tsx';
import { NearReasons } from '../../../ui/near/near-reasons.tsx';
import classes from '../../../ui/near/near.module.css';
import { StateBadge } from '../state-badge.tsx';
import { describeFate } from './describe-fate.ts';
import { describeReason } from './describe-reason.ts';

type Props = { near: NearOffer; onOpen: (id: string) => void; /** Null for who may not say it. */ onTellApart: ((near: NearOffer) => Promise<void>) | null };

/** One near offer: how near and why, what it is, what became of it. Its title opens it. */
export function NearRow({ near, onOpen, onTellApart }: Props) {
  const t = useT();
  const { id, title, state, verdict, score, apart } = near;
  return (
    <NearItem
      title={title} score={score} verdict={t(`near.verdict.${verdict}`)} badge={<StateBadge state={state} />} apart={apart}
      onTellApart={onTellApart && (() => void onTellApart(near))}
      link={
        <Anchor component="button" type="button" size="sm" className={classes['title']} data-near aria-label={t('near.open', { title })} onClick={() => onOpen(id)}>
          {title}
        </Anchor>
      }
    >
      <NearFacts near={near} />
    </NearItem>
  );
}

/** What it is, what became of it, and why it is near. */
function NearFacts({ near }: { near: NearOffer }) {
  const t = useT();
  const format = useFormat();
  const { title, score, reasons, employerName, placeLabel, receivedAt } = near;
  const fate = describeFate(near, t, format);
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('near.about', { employer: employerName ?? t('offers.noEmployer'), place: placeLabel ?? t('offers.noPlace'), day: format.day(receivedAt) })}
      </Text>
      {fate && <Text size="sm">{fate}</Text>}
      <NearReasons title={title} score={score} reasons={reasons} describe={(reason) => describeReason(reason, t, format)} />
    </>
  );
}
