import { Alert, Button, Text } from '@mantine/core';
import type { OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useOutcomeActs } from './use-outcome-acts.ts';

type Props = { id: string; stopped: OfferFields['followUpStopped'] | undefined; mayWrite: boolean; onUndo: (batch: string) => void };

/** Nobody writes of this offer any more: who said so, and the way back. */
export function StoppedNote({ id, stopped, mayWrite, onUndo }: Props) {
  const t = useT();
  const format = useFormat();
  const acts = useOutcomeActs(onUndo);
  if (!stopped) return null;
  return (
    <Alert p="xs" data-testid="follow-up-stopped">
      <Text size="sm" inherit>
        {t('outcomes.stopped', { by: stopped.by, day: format.day(stopped.at) })}
      </Text>
      {mayWrite && (
        <Button size="compact-sm" variant="default" mt={4} onClick={() => void acts.stop(id, false)}>
          {t('outcomes.resume')}
        </Button>
      )}
    </Alert>
  );
}
