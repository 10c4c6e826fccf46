import { Alert, Button, Group, Text } from '@mantine/core';
import type { OfferDetail } from '../../../../src-main/contract/desk/offers.ts';
import { findAwaited, isToRemind } from '../../../../src-main/domain/offer/await-corrections.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';

type Props = { offer: OfferDetail; /** Asks again, with a new link; null where no correction may be asked for. */ onRemind: (() => void) | null };

/** What is awaited of the recruiter: since when, until when, whether it is time to remind; or that nobody answered in time. */
export function AwaitedNote({ offer: { fields, correctionAddress }, onRemind }: Props) {
  const t = useT();
  const format = useFormat();
  const awaited = findAwaited(fields);
  if (awaited === null) return fields.state === 'closed' && fields.decision?.kind === 'askCorrections' ? <Alert p="xs">{t('offers.awaited.lapsed')}</Alert> : null;
  const { link, decision } = awaited;
  const isLate = isToRemind(fields);
  return (
    <Alert color={isLate ? 'yellow' : 'blue'} p="xs" data-testid="awaited-corrections">
      {isLate && (
        <Text size="sm" inherit fw={600}>
          {t('offers.awaited.toRemind', { day: format.day(decision.at) })}
        </Text>
      )}
      <Text size="sm" inherit>
        {t('offers.awaited.until', { day: format.day(link.until), closes: link.closeAt === null ? 'no' : 'yes' })}
      </Text>
      <Text size="sm" inherit>
        {correctionAddress === null ? t('offers.awaited.elsewhere', { by: decision.by }) : t('offers.awaited.here')}
      </Text>
      {onRemind && (
        <Group mt={4}>
          <Button size="compact-sm" variant="default" onClick={onRemind}>
            {t('offers.awaited.remind')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
