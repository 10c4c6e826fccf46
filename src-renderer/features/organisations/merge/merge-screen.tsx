import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import page from '../../../ui/record-page/record-page.module.css';
import { MergeForm } from './merge-form.tsx';

/** Two organisations side by side: which one stays, which value of each field, what follows; then both are one. */
export function MergeScreen() {
  const { id, other } = useParams({ from: '/organisations/$id/merge/$other' });
  const { orpc } = useDesk();
  const t = useT();
  const stays = useQuery(orpc.organisations.get.queryOptions({ input: { id } }));
  const goes = useQuery(orpc.organisations.get.queryOptions({ input: { id: other } }));
  return (
    <Stack p="lg" gap="lg" className={page['page']}>
      <Anchor href={`#/organisations/${id}`} size="sm">
        {t('organisations.merge.back')}
      </Anchor>
      <Title order={1}>{t('organisations.merge.title')}</Title>
      {(stays.isError || goes.isError) && <Text>{t('organisations.gone')}</Text>}
      {stays.data && goes.data && <MergeForm key={`${id} ${other}`} stays={stays.data} goes={goes.data} />}
    </Stack>
  );
}
