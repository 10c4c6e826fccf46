import { Alert, Button, Code, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { AppStatus } from '../../../src-main/contract/desk/app.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { FrontPage } from './front-page.tsx';

type Props = { code: Extract<AppStatus, { profile: 'unusable' }>['code']; path: string; onRetried: () => void };

/** Says why the store cannot be opened, that it was left as it was, and what to do. */
export function UnusableScreen({ code, path, onRetried }: Props) {
  const t = useT();
  const { orpc } = useDesk();
  const { showProblem } = useFeedback();
  const retry = useMutation(orpc.app.retry.mutationOptions({ onSettled: onRetried, onError: showProblem }));
  return (
    <FrontPage title={t('welcome.unusable.title')}>
      <Stack align="flex-start">
        <Alert color="red" role="alert" data-testid={`unusable-${code}`}>
          {t(`problems.store.${code}`)}
        </Alert>
        <Code block>{t('welcome.unusable.path', { path })}</Code>
        <Button loading={retry.isPending} onClick={() => retry.mutate(undefined)}>
          {t('welcome.unusable.retry')}
        </Button>
      </Stack>
    </FrontPage>
  );
}
