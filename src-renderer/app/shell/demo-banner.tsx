import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk/desk-client.ts';
import { useT } from '../i18n/use-messages.ts';
import classes from './banner.module.css';

/** Says that the people and offers shown do not exist. */
export function DemoBanner() {
  const { orpc } = useDesk();
  const t = useT();
  const { data: status } = useQuery(orpc.app.status.queryOptions());
  if (status?.profile !== 'open' || !status.demo) return null;
  return (
    <section className={classes['banner']} aria-label={t('app.notice')} data-testid="demo-banner">
      <Text size="sm">{t('app.demo')}</Text>
    </section>
  );
}
