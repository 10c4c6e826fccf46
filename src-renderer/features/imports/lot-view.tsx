import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportLot } from '../../../src-main/contract/desk/imports.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useJobEvents } from '../../app/desk/desk-events.tsx';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { ApplyForm } from './apply-form.tsx';
import { LotFailure } from './lot-failure.tsx';
import { LotLines } from './lot-lines.tsx';
import { useRevertLot } from './use-revert-lot.ts';
import { WorkingNote } from './working-note.tsx';

/** One file: its rehearsal, then its import, then what came of it. */
export function LotView({ id }: { id: string }) {
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const { showProblem } = useFeedback();
  const t = useT();
  const { data: lots } = useQuery(orpc.imports.lots.queryOptions());
  const job = useJobEvents(id);
  const [applying, setApplying] = useState<string | null>(null);
  const lot = lots?.find((lot) => lot.id === id);

  const apply = async (name: string) => {
    setApplying(name);
    try {
      await client.imports.apply({ lot: id, name });
      await queries.invalidateQueries({ queryKey: orpc.imports.key() });
    } catch (error) {
      showProblem(error);
    } finally {
      setApplying(null);
    }
  };
  if (lots && !lot) return <Text>{t('imports.notFound')}</Text>;
  if (!lot) return null;
  return (
    <Stack>
      <Anchor href="#/imports" size="sm">
        {t('imports.back')}
      </Anchor>
      <LotHeading lot={lot} />
      {lot.failure && <LotFailure failure={lot.failure} usable={lot.state === 'rehearsed'} />}
      {applying !== null ? (
        <WorkingNote
          title={t('imports.applying', { name: applying })}
          detail={
            job?.total == null ? t('imports.applying.count', { done: job?.done ?? 0 }) : t('imports.applying.progress', { done: job.done, total: job.total })
          }
          part={job?.total ? job.done / job.total : null}
          onStop={() => void client.imports.cancel({ lot: id }).catch(showProblem)}
        />
      ) : (
        lot.state === 'rehearsed' && <ApplyForm lot={lot} onApply={(name) => void apply(name)} />
      )}
      <LotLines key={lot.state} lot={lot} />
    </Stack>
  );
}

/** Where the lot stands, and what can be done next. */
function LotHeading({ lot }: { lot: ImportLot }) {
  const t = useT();
  const navigate = useNavigate();
  const { revert, reverting } = useRevertLot();
  const name = lot.name || lot.fileName;
  switch (lot.state) {
    case 'rehearsed':
      return (
        <div>
          <Title order={2}>{t('imports.rehearsal', { name: lot.fileName })}</Title>
          <Text>{t('imports.rehearsal.note')}</Text>
        </div>
      );
    case 'applied':
      return (
        <Alert color="tide" title={t('imports.applied', { name })}>
          <Text size="sm">{t('imports.applied.note', lot.counts)}</Text>
          <Group gap="xs" mt="xs">
            <Button size="compact-md" onClick={() => void navigate({ to: '/offers', search: { states: ['received'], sources: ['import'] } })}>
              {t('imports.see')}
            </Button>
            <Button size="compact-md" variant="default" loading={reverting !== null} onClick={() => void revert(lot)}>
              {t('imports.lot.revert')}
            </Button>
          </Group>
        </Alert>
      );
    case 'reverted':
      return (
        <Alert color="gray" title={t('imports.reverted', { name })}>
          {t('imports.reverted.note')}
        </Alert>
      );
    case 'cancelled':
      return (
        <Alert color="gray" title={t('imports.cancelled')}>
          {t('imports.cancelled.note')}
        </Alert>
      );
    case 'reading':
      return <Text>{t('imports.wasReading')}</Text>;
    default:
      return <Title order={2}>{name}</Title>;
  }
}
