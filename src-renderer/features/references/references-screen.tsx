import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useRef } from 'react';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useSize } from '../../ui/files/use-size.ts';
import { WorkingNote } from '../../ui/working-note.tsx';
import { ReferenceFiles } from './reference-files.tsx';
import { useReferenceFlow } from './use-reference-flow.ts';

/** Files of references that a person imports on this desk, so that verdicts need no network. */
export function ReferencesScreen() {
  const t = useT();
  const size = useSize();
  const input = useRef<HTMLInputElement>(null);
  const flow = useReferenceFlow();
  const choose = () => input.current?.click();
  useCommands([{ id: 'references.choose', label: 'references.choose', menu: 'file', keys: ['mod+o'], enabled: flow.reading === null, run: choose }]);
  return (
    <Stack p="lg" gap="md" maw="70rem" align="stretch">
      <Anchor href="#/organisations" size="sm">
        {t('organisations.back')}
      </Anchor>
      <Title order={1}>{t('references.title')}</Title>
      <Text>{t('references.about')}</Text>
      {flow.reading === null ? (
        <Button style={{ alignSelf: 'flex-start' }} onClick={choose}>
          {t('references.choose')}
        </Button>
      ) : (
        <WorkingNote
          title={t('imports.reading', { name: flow.reading.file.name })}
          detail={t('imports.reading.progress', { done: size(flow.reading.sent), total: size(flow.reading.file.size) })}
          part={flow.reading.file.size > 0 ? flow.reading.sent / flow.reading.file.size : null}
          onStop={flow.stop}
        />
      )}
      <input
        ref={input} type="file" hidden aria-label={t('references.choose')} accept=".csv,.tsv,.txt,text/csv"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void flow.read(file);
        }}
      />
      <ReferenceFiles />
    </Stack>
  );
}
