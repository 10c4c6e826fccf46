import { Button, Group, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { copyShown } from '../../ui/copy-shown.ts';
import classes from './front-page.module.css';

type Props = { recoveryKey: string; busy: boolean; onKept: () => void };

/** A recovery key, to be printed or copied; the only time that it can be seen. */
export function RecoveryKeyPanel({ recoveryKey, busy, onKept }: Props) {
  const t = useT();
  const { showDone } = useFeedback();
  const shown = useRef<HTMLDivElement>(null);
  const copy = () => showDone(t(copyShown(shown.current) ? 'welcome.key.copied' : 'welcome.key.copyFailed'));
  return (
    <Stack>
      <Text>{t('welcome.key.text')}</Text>
      <div ref={shown} className={classes['key']} role="group" aria-label={t('welcome.key.label')} data-testid="recovery-key">
        {recoveryKey}
      </div>
      <Group className={classes['noPrint'] ?? ''} justify="space-between">
        <Group>
          <Button variant="default" onClick={() => window.print()}>
            {t('welcome.key.print')}
          </Button>
          <Button variant="default" onClick={copy}>
            {t('welcome.key.copy')}
          </Button>
        </Group>
        <Button loading={busy} onClick={onKept}>
          {t('welcome.key.kept')}
        </Button>
      </Group>
    </Stack>
  );
}
