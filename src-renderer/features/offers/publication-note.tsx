import { Alert, Text } from '@mantine/core';
import type { OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { countDay } from '../../../src-main/domain/offer/priority.ts';
import { canProlong, findLastDay, soonDays } from '../../../src-main/domain/offer/publication.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useNow } from '../../app/shell/use-now.ts';

/** Until when a published offer is shown, and what holds it there; why a closed one is closed. */
export function PublicationNote({ offer }: { offer: OfferFields }) {
  const t = useT();
  const format = useFormat();
  const now = useNow(60_000, offer.state === 'published');
  const { state, closing } = offer;
  if (state === 'closed' && closing)
    return (
      <Alert p="xs" data-testid="publication">
        {t('offers.closing', { by: closing.by, day: format.day(closing.at), motive: closing.motive, words: t(`offers.motive.${closing.motive}`) })}
      </Alert>
    );
  const last = state === 'published' ? findLastDay(offer) : null;
  if (last === null) return null;
  const left = countDay(last) - countDay(new Date(now).toISOString());
  return (
    <Alert color={left <= soonDays ? 'yellow' : 'blue'} p="xs" data-testid="publication">
      <Text size="sm" inherit>
        {left < 0 ? t('offers.publication.over', { day: format.day(last) }) : t('offers.publication.until', { day: format.day(last), days: left })}
      </Text>
      {!canProlong(offer) && (
        <Text size="sm" inherit>
          {t('offers.publication.held')}
        </Text>
      )}
    </Alert>
  );
}
