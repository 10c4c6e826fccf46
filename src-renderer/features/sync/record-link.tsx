import { Anchor } from '@mantine/core';
import type { Entity } from '../../../src-main/domain/record/entity.ts';
import { useT } from '../../app/i18n/use-messages.ts';

/** A record by its title, which leads to it where it has a screen. */
export function RecordLink({ entity, id, title }: { entity: Entity; id: string; title: string }) {
  const t = useT();
  const words = title || t('sync.record.untitled');
  return entity === 'offer' && title ? <Anchor inherit underline="always" href={getOfferAddress(id)}>{words}</Anchor> : words;
}

/** Where an offer is opened, from a screen that is not the list; `edit` opens its form. */
export const getOfferAddress = (id: string, edit = false): string => `#/offers?id=${id}${edit ? '&edit=true' : ''}`;
