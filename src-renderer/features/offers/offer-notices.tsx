import { Alert, Anchor, Group, Text } from '@mantine/core';
import type { OfferDetail } from '../../../src-main/contract/desk/offers.ts';
import { useT } from '../../app/i18n/use-messages.ts';

/** What others say of this offer and nobody has answered: two versions of it, a change that is proposed; or that it is older than the site's. */
export function OfferNotices({ offer }: { offer: OfferDetail }) {
  const t = useT();
  return (
    <>
      {offer.outdated && (
        <Alert color="yellow" p="xs" role="status" data-testid="offer-outdated">
          {t('offers.outdated')}
        </Alert>
      )}
      <Unanswered offer={offer} />
    </>
  );
}

function Unanswered({ offer: { conflictIds, proposalIds } }: { offer: OfferDetail }) {
  const t = useT();
  const count = conflictIds.length + proposalIds.length;
  if (count === 0) return null;
  return (
    <Alert color={conflictIds.length > 0 ? 'red' : 'yellow'} p="xs" role="status" data-testid="offer-notices">
      <Text size="sm" inherit fw={600}>
        {t('offers.notices', { count })}
      </Text>
      <Group gap="xs">
        {conflictIds.map((id, place) => (
          <Anchor key={id} size="sm" underline="always" href={`#/sync?conflict=${id}`}>
            {t('offers.notices.conflict', { place: conflictIds.length > 1 ? String(place + 1) : 'only' })}
          </Anchor>
        ))}
        {proposalIds.length > 0 && (
          <Anchor size="sm" underline="always" href="#/sync">
            {t('offers.notices.proposals', { count: proposalIds.length })}
          </Anchor>
        )}
      </Group>
    </Alert>
  );
}
