import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import classes from './diagnostic.module.css';
import { keepFile } from './keep-file.ts';

/** The whole file as it would be sent, to be read first; then kept where the person says. */
export function DiagnosticPreview({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { client, orpc, host } = useDesk();
  const { showProblem, showDone } = useFeedback();
  const { data } = useQuery({ ...orpc.sync.diagnostic.queryOptions(), staleTime: Infinity, gcTime: 0 });
  const text = data === undefined ? '' : `${JSON.stringify(data, null, 2)}\n`;
  const save = useMutation({
    mutationFn: async () => {
      if (host.kind === 'electron') return (await client.sync.saveDiagnostic()).path;
      return keepFile(`bureau-diagnostic-${data?.at.slice(0, 16).replaceAll(':', '-') ?? ''}.json`, text);
    },
    onError: showProblem,
    onSuccess: (path) => {
      if (path === null) return;
      showDone(t('sync.diagnostic.saved', { path }));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('sync.diagnostic.title')} size="xl" closeButtonProps={{ 'aria-label': t('app.close') }}>
      <Stack>
        <Text size="sm">{t('sync.diagnostic.text')}</Text>
        {/* A box that scrolls must be within reach of the keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
        <pre className={classes['preview']} tabIndex={0} role="region" aria-label={t('sync.diagnostic.preview')}>
          {text}
        </pre>
        <Group>
          <Button disabled={data === undefined} loading={save.isPending} onClick={() => save.mutate()}>
            {t('sync.diagnostic.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
