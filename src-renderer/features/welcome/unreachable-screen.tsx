import { Alert, Button, Stack } from '@mantine/core';
import { describeProblem } from '../../app/feedback/describe-problem.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { FrontPage } from './front-page.tsx';

/** Core did not say how the profile stands. */
export function UnreachableScreen({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useT();
  const { key, params } = describeProblem(error);
  return (
    <FrontPage title={t('welcome.unreachable.title')}>
      <Stack align="flex-start">
        <Alert color="red" role="alert">
          {t(key, params)}
        </Alert>
        <Button onClick={onRetry}>{t('app.retry')}</Button>
      </Stack>
    </FrontPage>
  );
}
