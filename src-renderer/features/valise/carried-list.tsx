import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CarriedSum } from '../../../src-main/contract/desk/valise.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { CarriedChanges } from './carried-changes.tsx';

/** What this desk carries for others, and what became of it. */
export function CarriedList() {
  const t = useT();
  const { orpc } = useDesk();
  const { data: carried = [] } = useQuery(orpc.valise.carried.queryOptions());
  if (carried.length === 0) return null;
  return (
    <Stack component="section" aria-labelledby="carried-title" gap="xs">
      <Title order={2} id="carried-title">{t('valise.carried')}</Title>
      <Text size="sm">{t('valise.carried.text')}</Text>
      {carried.map((sum) => (
        <CarriedCard key={sum.device} sum={sum} />
      ))}
    </Stack>
  );
}

function CarriedCard({ sum: { device, by, waiting, unknown, taken, refused, aside, receivedAt, answeredAt } }: { sum: CarriedSum }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { showProblem } = useFeedback();
  const [shown, setShown] = useState(false);
  const drop = useMutation(orpc.valise.dropCarried.mutationOptions({ onError: showProblem }));
  return (
    <Paper withBorder p="md" data-testid="carried">
      <Stack gap="xs">
        <Title order={3}>{waiting > 0 ? t('valise.carried.waiting', { count: waiting, by }) : t('valise.carried.done', { by })}</Title>
        <Text size="sm">{t('valise.carried.received', { when: format.instant(receivedAt) })}</Text>
        {unknown > 0 && <Text size="sm">{t('valise.carried.unknown', { count: unknown, by })}</Text>}
        {taken > 0 && <Text size="sm">{t('valise.carried.taken', { count: taken, when: answeredAt === null ? '' : format.instant(answeredAt) })}</Text>}
        {refused > 0 && <Text size="sm">{t('valise.carried.refused', { count: refused, by })}</Text>}
        {aside > 0 && <Text size="sm">{t('valise.carried.aside', { count: aside, by })}</Text>}
        <Group>
          {waiting > 0 && (
            <Button variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {t(shown ? 'valise.carried.hide' : 'valise.carried.show')}
            </Button>
          )}
          <Button variant="subtle" onClick={() => drop.mutate({ device })} loading={drop.isPending} aria-label={t('valise.carried.dropOf', { by })}>
            {t('valise.carried.drop')}
          </Button>
        </Group>
        {shown && waiting > 0 && <CarriedChanges device={device} by={by} />}
      </Stack>
    </Paper>
  );
}
