import { Button, Group, Paper, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { MailView } from '../../../src-main/contract/desk/letters.ts';
import { listMailProblems, mailWays } from '../../../src-main/domain/mail/mail-settings.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { describeFailure } from '../../ui/letters/describe-letter.ts';
import { beginMail, type MailDraft, readMail } from './mail-draft.ts';
import { ServerFields } from './server-fields.tsx';

/** Where what the offer says goes, as it is written in a subject. */
const places = { title: '{title}', employerName: '{employerName}' };

/** Off, the person's own program, or a server; tried before it is kept. */
export function MailForm({ kept }: { kept: MailView }) {
  const t = useT();
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const { showDone, showProblem } = useFeedback();
  const [draft, setDraft] = useState(() => beginMail(kept, t('letters.mail.subject.first', places)));
  const [shown, setShown] = useState(false);
  const attempt = useMutation(orpc.letters.try.mutationOptions({ onError: showProblem }));
  const save = useMutation(
    orpc.letters.saveSettings.mutationOptions({
      onError: showProblem,
      onSuccess: (saved) => {
        queries.setQueryData(orpc.letters.settings.queryKey(), saved);
        // A password that is kept is never shown again.
        setDraft({ ...draft, password: '' });
        showDone(t('letters.mail.saved'));
      },
    }),
  );
  const read = readMail(draft);
  const problems = read === null ? [{ field: 'port' as const, problem: 'port' as const }] : listMailProblems(read);
  const findError = (field: keyof MailDraft): string | undefined => {
    const found = shown ? problems.find((problem) => problem.field === field) : undefined;
    return found && t(`letters.problem.${found.problem}`);
  };
  const change = (part: Partial<MailDraft>) => {
    setDraft({ ...draft, ...part });
    attempt.reset();
  };
  const submit = (event: FormEvent, act: (input: NonNullable<typeof read>) => void) => {
    event.preventDefault();
    setShown(true);
    if (read !== null && problems.length === 0) act(read);
    else document.getElementById(`mail-${problems[0]?.field ?? ''}`)?.focus();
  };
  const tryIt = (event: FormEvent) =>
    submit(event, (settings) => attempt.mutate({ settings, subject: t('letters.mail.try.subject'), text: t('letters.mail.try.text') }));
  return (
    <form onSubmit={(event) => submit(event, (settings) => save.mutate(settings))} noValidate>
      <Stack align="flex-start">
        <Radio.Group label={t('letters.mail.way')} value={draft.way} onChange={(way) => change({ way })}>
          <Stack gap="xs" mt="xs">
            {mailWays.map((way) => (
              <Radio key={way} value={way} label={t(`letters.mail.way.${way}`)} description={t(`letters.mail.way.${way}.help`)} />
            ))}
          </Stack>
        </Radio.Group>
        {draft.way === 'smtp' && <ServerFields draft={draft} hasPassword={kept.hasPassword} findError={findError} onChange={change} />}
        {draft.way !== 'off' && (
          <TextInput
            id="mail-subject" w="100%" required withAsterisk={false} maxLength={300} label={t('letters.mail.subject')} description={t('letters.mail.subject.help', places)}
            value={draft.subject} error={findError('subject')} onChange={({ currentTarget: { value } }) => change({ subject: value })}
          />
        )}
        {draft.way !== 'off' && (
          <TextInput
            id="mail-subjectEnglish" w="100%" maxLength={300} lang="en" label={t('letters.mail.subjectEnglish')} description={t('letters.mail.subjectEnglish.help')}
            value={draft.subjectEnglish} onChange={({ currentTarget: { value } }) => change({ subjectEnglish: value })}
          />
        )}
        <div role="status" style={{ inlineSize: '100%' }}>
          {attempt.data && (
            <Paper withBorder p="sm" bg={attempt.data.failure === null ? 'var(--bureau-rail)' : 'var(--bureau-warm)'} data-testid="mail-tried">
              <Text fw={600}>{t(attempt.data.failure === null ? 'letters.mail.try.done' : 'letters.mail.try.failed')}</Text>
              <Text>{attempt.data.failure === null ? t('letters.mail.try.look', { to: draft.senderAddress }) : describeFailure(attempt.data.failure, t)}</Text>
            </Paper>
          )}
        </div>
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('letters.mail.save')}
          </Button>
          {draft.way === 'smtp' && (
            <Button variant="default" loading={attempt.isPending} onClick={tryIt}>
              {t('letters.mail.try')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
