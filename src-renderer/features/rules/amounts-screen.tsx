import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { AmountForm } from './amount-form.tsx';
import { AmountHistory } from './amount-history.tsx';
import { AmountTable } from './amount-table.tsx';
import { useAmountActs } from './use-amount-acts.ts';

/** The amounts of law that offers are compared with: Bureau's, and what the team adds between two versions of it. */
export function AmountsScreen() {
  const t = useT();
  const { orpc } = useDesk();
  const { data } = useQuery(orpc.rules.amounts.queryOptions());
  const acts = useAmountActs();
  return (
    <Stack p="lg" gap="lg" maw="52rem">
      <Anchor href="#/settings/rules" size="sm">
        {t('rules.back')}
      </Anchor>
      <Title order={1}>{t('amounts.title')}</Title>
      <Text>{t('amounts.about')}</Text>
      {data && !data.mayTune && <Text>{t('rules.notYours')}</Text>}
      {data?.mayTune && <AmountForm tables={data.tables} isBusy={acts.isBusy} onSave={acts.set} />}
      {data?.tables.map((shown) => (
        <AmountTable key={shown.table} shown={shown} onRemove={data.mayTune ? acts.remove : null} />
      ))}
      {data && <AmountHistory changes={data.history} />}
    </Stack>
  );
}
