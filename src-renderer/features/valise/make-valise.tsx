import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { MadeValise } from '../../../src-main/contract/desk/valise.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useAttemptProblem } from '../../app/feedback/use-attempt-problem.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { fetchValise } from './fetch-valise.ts';
import { MadeNote } from './made-note.tsx';
import { usePassphrase } from './use-passphrase.ts';
import { useWish } from './use-wish.ts';
import { WhatStep } from './what-step.tsx';
import { WhomStep } from './whom-step.tsx';
import { WordsStep } from './words-step.tsx';

/** Makes a valise in three steps: what, for whom, under which words. */
export function MakeValise() {
  const t = useT();
  const { client, orpc } = useDesk();
  const problem = useAttemptProblem();
  const wish = useWish();
  const words = usePassphrase();
  const [days, setDays] = useState('30');
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<{ valise: MadeValise; words: string | null } | null>(null);
  const preview = useQuery({
    ...orpc.valise.preview.queryOptions({ input: wish.wish ?? { content: 'waiting', withHeld: false } }),
    enabled: wish.wish !== null,
    retry: false,
  });
  const isEmpty = preview.data?.total === 0;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!wish.wish || words.problem !== null || isEmpty) return;
    setBusy(true);
    problem.begin();
    try {
      const valise = await client.valise.make({ wish: wish.wish, days: Number(days), passphrase: words.value });
      const { saved } = await client.valise.save({ id: valise.id });
      if (saved === null) await fetchValise(client, valise.id, valise.fileName);
      await client.valise.discard({ id: valise.id });
      if (saved !== false) setMade({ valise, words: words.own ? null : words.value });
      words.renew();
      setTried(false);
    } catch (error) {
      problem.fail(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="make-title">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack align="flex-start">
          <div>
            <Title order={2} id="make-title">{t('valise.make')}</Title>
            <Text size="sm" c="dimmed">{t('valise.make.text')}</Text>
          </div>
          {made && <MadeNote key={made.valise.id} {...made} />}
          <WhatStep wish={wish} />
          <WhomStep wish={wish} preview={preview.data} problem={preview.error} tried={tried} />
          <WordsStep words={words} days={days} onDays={setDays} tried={tried} />
          <Button type="submit" loading={busy} disabled={isEmpty}>
            {t('valise.make.do')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
