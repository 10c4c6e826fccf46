import { Button, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import facts from '../offer-facts.module.css';
import type { OfferActs } from '../use-offer-acts.ts';
import { useOffersAddress } from '../use-offers-address.ts';
import classes from '../../../ui/near/near.module.css';
import { NearRow } from './near-row.tsx';
import { useTellApart } from './use-tell-apart.ts';
import { useNearOffers } from './use-near-offers.ts';

/** How many stand before the person asks for all. */
const few = 4;

type Props = { id: string; /** Null for who may not write the offer. */ acts: OfferActs | null; /** Null while something else is being decided. */ onDecideTogether: (() => void) | null };

/** The offers that may be the same post as the open one, or nearly: why, and what became of them. */
export function NearOffers({ id, acts, onDecideTogether }: Props) {
  const t = useT();
  const found = useNearOffers(id);
  const { change } = useOffersAddress();
  const [all, setAll] = useState(false);
  const tellApart = useTellApart(id, acts);
  const section = useRef<HTMLElement>(null);
  const near = found?.near ?? [];
  const apart = near.filter((one) => one.apart !== null).length;
  const shown = all ? near : near.slice(0, few);
  // A step back returns to the offer that one came from.
  const open = (other: string) => change({ id: other }, { replace: false });
  const enter = () => {
    const first = section.current?.querySelector<HTMLElement>('[data-near]');
    first?.scrollIntoView({ block: 'center' });
    first?.focus();
  };
  const mayDecide = acts !== null && onDecideTogether !== null && near.some(({ isKin }) => isKin);
  useCommands([
    { id: 'offers.near', label: 'near.command', menu: 'offer', keys: ['d'], enabled: near.length > 0 && onDecideTogether !== null, run: enter },
  ]);
  return (
    <section ref={section} aria-label={t('near.title')}>
      <Title order={3} className={facts['heading']}>
        {t('near.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {found === undefined ? t('near.searching') : t('near.count', { count: found.total - apart })}
        {apart > 0 && ` · ${t('near.apart.some', { count: apart })}`}
        {found !== undefined && found.unread > 0 && ` · ${t('near.unread', { count: found.unread })}`}
      </Text>
      {mayDecide && (
        <Button size="compact-sm" my={4} variant="default" onClick={onDecideTogether}>
          {t('near.group.open')}
        </Button>
      )}
      <ul className={classes['list']}>
        {shown.map((one) => (
          <NearRow key={one.id} near={one} onOpen={open} onTellApart={acts && tellApart} />
        ))}
      </ul>
      {near.length > shown.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {t('near.more', { count: near.length - shown.length })}
        </Button>
      )}
      {all && found !== undefined && found.total > near.length && (
        <Text size="sm" c="dimmed">
          {t('near.most', { shown: near.length })}
        </Text>
      )}
    </section>
  );
}
