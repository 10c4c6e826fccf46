import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { LookedOffer } from './looked-offer.tsx';
import classes from './looks.module.css';

const none: ReadonlySet<string> = new Set();

/** The decisions of others, to be looked at one after the other without seeing them. */
export function LooksScreen() {
  const t = useT();
  const { orpc } = useDesk();
  const { data: awaited } = useQuery(orpc.looks.awaited.queryOptions());
  const [skipped, setSkipped] = useState(none);
  const current = awaited?.offers.find(({ id }) => !skipped.has(id));
  const left = awaited?.offers.filter(({ id }) => skipped.has(id)).length ?? 0;
  return (
    <section className={classes['screen']} aria-label={t('looks.title')}>
      <header className={classes['head']}>
        <Title order={1}>{t('looks.title')}</Title>
        <Text size="sm">{t('looks.about')}</Text>
        <Group gap="sm">
          <Text size="sm" fw={600} role="status">
            {awaited === undefined ? t('app.loading') : t('looks.waiting', { count: awaited.total })}
          </Text>
          {left > 0 && (
            <Text size="sm">{t('looks.skipped', { count: left })}</Text>
          )}
          {left > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => setSkipped(none)}>
              {t('looks.again')}
            </Button>
          )}
          <Anchor size="sm" underline="always" href="#/looks/agreement">
            {t('looks.toAgreement')}
          </Anchor>
        </Group>
      </header>
      {current && <LookedOffer key={`${current.id} ${current.of}`} {...current} onSkip={() => setSkipped(new Set([...skipped, current.id]))} />}
    </section>
  );
}
