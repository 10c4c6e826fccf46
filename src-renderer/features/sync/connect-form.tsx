import { Button, Paper, Stack, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useAttemptProblem } from '../../app/feedback/use-attempt-problem.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';

/** Joins this desk to a site by the one code that its administrator gave. */
export function ConnectForm() {
  const t = useT();
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const { showDone } = useFeedback();
  const problem = useAttemptProblem();
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const connect = useMutation(
    orpc.sync.connect.mutationOptions({
      onMutate: problem.begin,
      onError: problem.fail,
      onSuccess: (status) => {
        queries.setQueryData(orpc.sync.status.queryKey(), status);
        showDone(t('sync.connect.done'));
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() === '') setMissing(true);
    else connect.mutate({ code });
  };
  return (
    <Paper withBorder p="md" component="form" onSubmit={submit} noValidate>
      <Stack align="flex-start">
        <Title order={2}>{t('sync.connect.title')}</Title>
        <Textarea
          w="100%"
          label={t('sync.connect.code')}
          description={t('sync.connect.help')}
          value={code}
          rows={3}
          spellCheck={false}
          autoComplete="off"
          error={missing && t('sync.connect.missing')}
          onKeyDown={(event) => {
            // A code has no lines of its own: where it is pasted on several, they are one.
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
          onChange={(event) => {
            setCode(event.currentTarget.value);
            setMissing(false);
          }}
        />
        <Button type="submit" loading={connect.isPending}>
          {t('sync.connect.do')}
        </Button>
      </Stack>
    </Paper>
  );
}
