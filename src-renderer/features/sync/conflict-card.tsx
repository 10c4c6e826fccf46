import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConflictFields } from '../../../src-main/domain/record/conflict.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { ClashChoice } from './clash-choice.tsx';
import { getOfferAddress } from './line-table.tsx';

export type Side = 'mine' | 'theirs';

/** One record on which two people differ: both versions side by side, one choice for each field (or for the whole act). */
export function ConflictCard({ conflict }: { conflict: ConflictFields & { id: string } }) {
  const t = useT();
  const { orpc } = useDesk();
  const { showProblem, showDone } = useFeedback();
  const [choices, setChoices] = useState<Record<string, Side>>({});
  const [incomplete, setIncomplete] = useState(false);
  const resolve = useMutation(
    orpc.sync.resolveConflict.mutationOptions({ onError: showProblem, onSuccess: () => showDone(t('sync.conflict.resolved')) }),
  );
  // A decision is one act, and so is a deletion: half of it would make no sense.
  const groups = conflict.kind === 'edit' ? conflict.clashes.map((clash) => [clash]) : [conflict.clashes];
  const choose = (fields: string[], side: Side) => {
    setIncomplete(false);
    setChoices((before) => ({ ...before, ...Object.fromEntries(fields.map((field) => [field, side])) }));
  };
  const submit = () => {
    if (conflict.clashes.some(({ field }) => choices[field] === undefined)) setIncomplete(true);
    else resolve.mutate({ id: conflict.id, choices });
  };
  return (
    <Paper withBorder p="md" data-testid="conflict">
      <Stack>
        <div>
          <Title order={3}>{conflict.recordTitle}</Title>
          <Text size="sm" c="dimmed">
            {t(`sync.entity.${conflict.entity}`)} · {t(`sync.conflict.${conflict.kind}`)}
          </Text>
        </div>
        {groups.map((clashes) => (
          <ClashChoice
            key={clashes.map(({ field }) => field).join()}
            conflict={conflict}
            clashes={clashes}
            value={choices[clashes[0]?.field ?? ''] ?? null}
            onChoose={(side) => choose(clashes.map(({ field }) => field), side)}
          />
        ))}
        <div role="alert">{incomplete && <Text c="var(--mantine-color-error)">{t('sync.conflict.choose')}</Text>}</div>
        <Group>
          <Button onClick={submit} loading={resolve.isPending} aria-label={t('sync.conflict.resolveOf', { title: conflict.recordTitle })}>
            {t('sync.conflict.resolve')}
          </Button>
          {conflict.entity === 'offer' && <Anchor href={getOfferAddress(conflict.recordId)}>{t('sync.conflict.open')}</Anchor>}
        </Group>
      </Stack>
    </Paper>
  );
}
