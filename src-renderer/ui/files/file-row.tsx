import { Anchor, Button, Checkbox, Group, Text } from '@mantine/core';
import type { RecordFile } from '../../../src-main/contract/desk/files.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useSize } from './use-size.ts';
import classes from './record-files.module.css';
import type { useRecordFiles } from './use-record-files.ts';

type Props = { file: RecordFile; acts: ReturnType<typeof useRecordFiles>; mayRemove: boolean };

/** One file: its name opens it, its state says where it is. */
export function FileRow({ file, acts, mayRemove }: Props) {
  const t = useT();
  const format = useFormat();
  const size = useSize();
  const { name, state, done } = file;
  // What has not left is here anyway.
  const isOwn = state === 'toSend' || state === 'sending';
  return (
    <li>
      <Anchor component="button" type="button" size="sm" className={classes['name']} onClick={() => void acts.open(file)}>
        {t('offers.files.open', { name })}
      </Anchor>
      <Text size="sm" c="dimmed">
        {t('offers.files.about', { size: size(file.size), by: file.addedBy, day: format.instant(file.addedAt) })}
      </Text>
      <Text size="sm" data-testid="file-state">
        {t(`offers.files.state.${state}`, { done: size(done), size: size(file.size) })}
      </Text>
      <Group gap="md" mt={4}>
        {!isOwn && (
          <Checkbox
            size="xs"
            checked={file.keep}
            label={t('offers.files.keep')}
            aria-label={t('offers.files.keepOf', { name })}
            onChange={(event) => void acts.keep(file, event.currentTarget.checked)}
          />
        )}
        {mayRemove && (
          <Button size="compact-xs" variant="default" aria-label={t('offers.files.removeOf', { name })} onClick={() => void acts.remove(file)}>
            {t('offers.files.remove')}
          </Button>
        )}
      </Group>
    </li>
  );
}
