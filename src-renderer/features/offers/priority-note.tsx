import { Text } from '@mantine/core';
import type { PriorityReason } from '../../../src-main/domain/offer/priority.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { describePriority } from './describe-priority.ts';

/** Why the open offer stands where it does in the queue. */
export function PriorityNote({ reasons }: { reasons: readonly PriorityReason[] | null }) {
  const t = useT();
  const why = describePriority(reasons, t, useFormat());
  return (
    why && (
      <Text size="sm" mb="xs" data-testid="priority-note">
        {t('offers.priority.here', { why })}
      </Text>
    )
  );
}
