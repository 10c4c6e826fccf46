import { Button, Group, Popover, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProposalEntry } from '../../../../src-main/contract/desk/proposals.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { describeWhen } from '../../../ui/record-words/describe-when.ts';
import { useUndo } from '../use-undo.ts';

/** What became of a proposal, or what this person may answer. */
export function ProposalAnswer({ proposal }: { proposal: ProposalEntry }) {
  const t = useT();
  const format = useFormat();
  if (proposal.state !== 'open') {
    const when = proposal.answeredAt === null ? '' : describeWhen(proposal.answeredAt, t, format);
    return (
      <>
        {t(`sync.proposal.${proposal.state}`, { by: proposal.answeredBy ?? '', when })}
        {proposal.answer && <Text inherit c="dimmed">{t('sync.proposal.message', { text: proposal.answer })}</Text>}
      </>
    );
  }
  return <OpenProposal proposal={proposal} />;
}

function OpenProposal({ proposal: { id, recordTitle: title, own, mayAnswer, current: seen } }: { proposal: ProposalEntry }) {
  const t = useT();
  const { orpc } = useDesk();
  const undo = useUndo();
  const { showProblem, showDone } = useFeedback();
  const [declining, setDeclining] = useState(false);
  const [message, setMessage] = useState('');
  const answer = useMutation(
    orpc.proposals.answer.mutationOptions({
      onError: showProblem,
      onSuccess: ({ batch }, input) => showDone(t(`sync.proposal.done.${input.answer}`, { title }), { undo: () => void undo(batch) }),
    }),
  );
  if (!own && !mayAnswer) return t('sync.proposal.waits');
  return (
    <Group gap={6}>
      {mayAnswer && (
        <>
          <Button size="compact-sm" aria-label={t('sync.proposal.acceptOf', { title })} loading={answer.isPending} onClick={() => answer.mutate({ id, answer: 'accepted', message: null, seen })}>
            {t('sync.proposal.accept')}
          </Button>
          <Popover opened={declining} onChange={setDeclining} trapFocus withArrow withinPortal width={320}>
            <Popover.Target>
              <Button size="compact-sm" variant="default" aria-label={t('sync.proposal.declineOf', { title })} onClick={() => setDeclining(!declining)}>
                {t('sync.proposal.decline')}
              </Button>
            </Popover.Target>
            <Popover.Dropdown aria-label={t('sync.proposal.declineOf', { title })}>
              <Stack gap="xs">
                <Textarea label={t('sync.proposal.word')} autosize minRows={2} maxLength={2000} value={message} onChange={(event) => setMessage(event.currentTarget.value)} />
                <Button size="compact-md" onClick={() => answer.mutate({ id, answer: 'declined', message: message.trim() || null, seen })}>
                  {t('sync.proposal.decline')}
                </Button>
              </Stack>
            </Popover.Dropdown>
          </Popover>
        </>
      )}
      {own && (
        <Button size="compact-sm" variant="default" aria-label={t('sync.proposal.withdrawOf', { title })} onClick={() => answer.mutate({ id, answer: 'withdrawn', message: null, seen })}>
          {t('sync.proposal.withdraw')}
        </Button>
      )}
    </Group>
  );
}
