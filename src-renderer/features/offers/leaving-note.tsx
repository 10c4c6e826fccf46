import { Alert, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OfferDetail } from '../../../src-main/contract/desk/offers.ts';
import { useNow } from '../../app/shell/use-now.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { countMinutes } from './count-minutes.ts';

/** Says when the latest change of this offer leaves, and takes it back until then. */
export function LeavingNote({ offer, onUndo }: { offer: OfferDetail; onUndo: (batch: string) => void }) {
  const { orpc } = useDesk();
  const t = useT();
  const now = useNow(5000, offer.pending);
  const { data: history } = useQuery(orpc.offers.history.queryOptions({ input: { id: offer.id } }));
  if (!offer.pending) return null;
  const latest = history?.[0];
  const batch = latest && latest.origin !== 'undo' ? latest.batch : null;
  const when = offer.leavesAt && t('offers.leaving.minutes', { minutes: countMinutes(offer.leavesAt, now) });
  return (
    <Alert color="yellow" p="xs" styles={{ message: { color: 'var(--bureau-warm-text)' } }} bg="var(--bureau-warm)">
      <Group justify="space-between" gap="xs">
        <Text size="sm" inherit>
          {when ? t('offers.leaving.in', { when }) : t('offers.leaving.waiting')}
        </Text>
        {batch && (
          <Button size="compact-sm" variant="default" onClick={() => onUndo(batch)}>
            {t('offers.leaving.undo')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
