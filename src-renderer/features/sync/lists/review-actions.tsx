import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReviewEntry } from '../../../../src-main/contract/desk/sync.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { KeptWords } from '../kept/kept-words.tsx';
import { useUndo } from '../use-undo.ts';
import { useCorrect } from './use-correct.ts';

/** What can be done about a change that the site refused. */
export function ReviewActions({ line }: { line: ReviewEntry }) {
  const t = useT();
  const { orpc } = useDesk();
  const undo = useUndo();
  const { showProblem, showDone } = useFeedback();
  const dismiss = useMutation(orpc.sync.dismissReview.mutationOptions({ onError: showProblem, onSuccess: () => showDone(t('sync.review.dismissed')) }));
  const correct = useCorrect(line);
  const [isRead, setRead] = useState(false);
  const resend = useMutation(
    orpc.sync.resend.mutationOptions({ onError: showProblem, onSuccess: ({ batch }) => showDone(t('sync.review.resent'), { undo: () => void undo(batch) }) }),
  );
  return (
    <Group gap={6}>
      {line.fields.length > 0 && (
        <Button size="compact-sm" variant="default" aria-label={t('sync.kept.readOf', { title: line.title })} onClick={() => setRead(true)}>
          {t('sync.kept.read')}
        </Button>
      )}
      {isRead && <KeptWords line={line} onClose={() => setRead(false)} />}
      {correct && (
        <Button size="compact-sm" variant="default" aria-label={t('sync.review.correctOf', { title: line.title })} onClick={() => void correct()}>
          {t('sync.review.correct')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" aria-label={t('sync.review.resendOf', { title: line.title })} loading={resend.isPending} onClick={() => resend.mutate({ line: line.line })}>
        {t('sync.review.resend')}
      </Button>
      <Button size="compact-sm" variant="default" aria-label={t('sync.review.dismissOf', { title: line.title })} loading={dismiss.isPending} onClick={() => dismiss.mutate({ line: line.line })}>
        {t('sync.review.dismiss')}
      </Button>
    </Group>
  );
}
