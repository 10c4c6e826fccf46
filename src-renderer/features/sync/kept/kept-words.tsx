import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import type { ReviewEntry } from '../../../../src-main/contract/desk/sync.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { copyShown } from '../../../ui/copy-shown.ts';
import classes from './kept.module.css';
import { listKeptWords } from './list-kept-words.ts';

/** All that was written in a change that the site refused, to be read, and copied where its record is no longer to be had. */
export function KeptWords({ line, onClose }: { line: ReviewEntry; onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const { showDone } = useFeedback();
  const shown = useRef<HTMLDListElement>(null);
  return (
    <Modal opened onClose={onClose} title={t('sync.kept.title')} size="xl" closeButtonProps={{ 'aria-label': t('app.close') }}>
      <Stack>
        <Text>{t('sync.kept.of', { title: line.title || t('sync.record.untitled'), when: format.instant(line.at) })}</Text>
        <dl ref={shown} className={classes['words']}>
          {listKeptWords(line, t, format).map(({ field, name, paragraphs }) => (
            <div key={field}>
              <dt>{name}</dt>
              {paragraphs.map((words) => (
                <dd key={words}>{words}</dd>
              ))}
            </div>
          ))}
        </dl>
        <Group>
          <Button onClick={() => showDone(t(copyShown(shown.current) ? 'sync.kept.copied' : 'sync.kept.copyFailed'))}>{t('sync.kept.copy')}</Button>
          <Button variant="default" onClick={onClose}>
            {t('app.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
