import { Button, Group, Paper, PasswordInput, Progress, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { TakenNote } from './taken-note.tsx';
import { type OpenStage, useOpenValise } from './use-open-valise.ts';
import { ValiseInside } from './valise-inside.tsx';

/** Opens a valise: the file, its words, what is in it, then it is taken. */
export function OpenValise() {
  const t = useT();
  const { stage, busy, choose, open, take, leave } = useOpenValise();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="open-title">
      <Stack align="flex-start">
        <div>
          <Title order={2} id="open-title">{t('valise.open')}</Title>
          <Text size="sm" c="dimmed">{t('valise.open.text')}</Text>
        </div>
        {stage.name === 'taken' && <TakenNote result={stage.result} by={stage.by} />}
        {(stage.name === 'none' || stage.name === 'taken') && (
          <Button onClick={() => input.current?.click()} loading={busy}>
            {t('valise.open.choose')}
          </Button>
        )}
        {stage.name === 'reading' && <Progress w="100%" value={stage.part * 100} aria-label={t('valise.open.reading')} />}
        {stage.name === 'closed' && <WordsForm stage={stage} busy={busy} onOpen={(words) => void open(stage.id, words)} onLeave={() => void leave(stage.id)} />}
        {stage.name === 'opened' && (
          <ValiseInside summary={stage.summary} busy={busy} onTake={(code) => void take(stage.id, code, stage.summary.by)} onLeave={() => void leave(stage.id)} />
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".valise"
          aria-label={t('valise.open.choose')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file may be chosen again.
            event.currentTarget.value = '';
            if (file) void choose(file);
          }}
        />
      </Stack>
    </Paper>
  );
}

type FormProps = { stage: OpenStage & { name: 'closed' }; busy: boolean; onOpen: (words: string) => void; onLeave: () => void };

function WordsForm({ stage: { fileName, at, expires }, busy, onOpen, onLeave }: FormProps) {
  const t = useT();
  const format = useFormat();
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') setMissing(true);
    else onOpen(words);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Text>{t('valise.open.label', { name: fileName, at: format.instant(at), expires: format.instant(expires) })}</Text>
        <PasswordInput
          label={t('valise.open.words')}
          description={t('valise.open.words.help')}
          autoComplete="off"
          data-autofocus
          value={words}
          error={missing && t('valise.open.words.missing')}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setMissing(false);
          }}
        />
        <Group>
          <Button type="submit" loading={busy}>{t('valise.open.do')}</Button>
          <Button variant="default" onClick={onLeave}>{t('app.cancel')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
