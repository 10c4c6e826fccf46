import { Button, Paper, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useFileDrop } from './use-file-drop.ts';
import classes from './imports-screen.module.css';

type Props = { onFile: (file: File) => void; waiting: string | null };

/** Takes a file, dropped anywhere or chosen. */
export function DropZone({ onFile, waiting }: Props) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const over = useFileDrop(onFile, waiting === null);
  const choose = () => input.current?.click();
  useCommands([{ id: 'imports.choose', label: 'imports.command.choose', menu: 'file', keys: ['mod+o'], enabled: waiting === null, run: choose }]);
  return (
    <Paper withBorder p="lg" className={classes['drop']} data-over={over || undefined}>
      <Stack align="center" gap="xs">
        <Text fw={600} role="status">
          {waiting ?? t(over ? 'imports.dropNow' : 'imports.drop')}
        </Text>
        <Button onClick={choose} disabled={waiting !== null}>
          {t('imports.choose')}
        </Button>
        <Text size="sm" c="dimmed" ta="center">
          {t('imports.formats')}
        </Text>
      </Stack>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('imports.choose')}
        accept=".json,.jsonl,.ndjson,.csv,.tsv,.txt,application/json,text/csv"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again once it has been corrected.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </Paper>
  );
}
