import { Button, Group, Text, Title } from '@mantine/core';
import { useRef } from 'react';
import type { FileOwner } from '../../../src-main/contract/desk/files.ts';
import { type Command, useCommands } from '../../app/commands/use-commands.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useSize } from './use-size.ts';
import history from '../record-words/record-history.module.css';
import classes from './record-files.module.css';
import { FileRow } from './file-row.tsx';
import { useRecordFiles } from './use-record-files.ts';

type Props = {
  owner: FileOwner;
  /** Null for who may not write the record. */
  onUndo: ((batch: string) => void) | null;
  command: Pick<Command, 'id' | 'menu'>;
};

const nothing = () => {};

/** The files of a record: what each is, where it is, and what can be done with it. */
export function RecordFiles({ owner, onUndo, command }: Props) {
  const t = useT();
  const size = useSize();
  const input = useRef<HTMLInputElement>(null);
  const acts = useRecordFiles(owner, onUndo ?? nothing);
  const { files, adding } = acts;
  const mayAdd = onUndo !== null && adding === null;
  const choose = () => input.current?.click();
  useCommands([{ ...command, label: 'offers.command.attach', keys: ['f'], enabled: mayAdd, run: choose }]);
  return (
    <section aria-label={t('offers.section.files')}>
      <Group justify="space-between" gap="xs" mb="0.5rem">
        <Title order={3} className={classes['heading']}>
          {t('offers.section.files')}
        </Title>
        {onUndo !== null && (
          <Button size="compact-sm" variant="default" disabled={!mayAdd} onClick={choose}>
            {t('offers.files.add')}
          </Button>
        )}
      </Group>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={t('offers.files.add')}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again.
          event.currentTarget.value = '';
          if (chosen.length > 0) void acts.add(chosen);
        }}
      />
      {files?.length === 0 && adding === null && (
        <Text size="sm" c="dimmed">
          {t('offers.files.none')}
        </Text>
      )}
      <ul className={history['history']}>
        {files?.map((file) => (
          <FileRow key={file.sha256} file={file} acts={acts} mayRemove={onUndo !== null} />
        ))}
      </ul>
      {adding && (
        <Text size="sm" role="status">
          {t('offers.files.adding', { name: adding.name, done: size(adding.done), size: size(adding.size) })}
        </Text>
      )}
    </section>
  );
}
