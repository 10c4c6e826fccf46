import { Alert, Text } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import type { ImportLot } from '../../../src-main/contract/desk/imports.ts';
import { describeProblem } from '../../app/feedback/describe-problem.ts';
import { useT } from '../../app/i18n/use-messages.ts';

/** Why the reading stopped before the end of the file, and what is left of it. */
export function LotFailure({ failure, usable }: { failure: NonNullable<ImportLot['failure']>; usable: boolean }) {
  const t = useT();
  // The same words as for a call that is refused for the same reason.
  const { key, params } = describeProblem(new ORPCError('FILE', { data: failure }));
  return (
    <Alert color="red" title={t('imports.failed')} role="alert">
      <Text size="sm">{t(key, params)}</Text>
      {usable && <Text size="sm">{t('imports.failed.kept')}</Text>}
    </Alert>
  );
}
