import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { HistoryEntry } from '../../../src-main/contract/desk/offers.ts';
import type { OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { nameField } from '../../ui/record-words/describe-value.ts';
import { RecordHistory } from '../../ui/record-words/record-history.tsx';
import { canRevert } from './can-revert.ts';
import type { OfferActs } from './use-offer-acts.ts';
import classes from './offer-facts.module.css';

type Props = { id: string; offer: OfferFields; /** Null where nothing may be written. */ acts: OfferActs | null };

/** Who changed what of the offer, and when: the latest first; each field can be brought back to what it was. */
export function OfferHistory({ id, offer, acts }: Props) {
  const { orpc } = useDesk();
  const t = useT();
  const section = useRef<HTMLElement>(null);
  const { data } = useQuery(orpc.offers.history.queryOptions({ input: { id } }));
  const revert = async (acts: OfferActs, { id: line, field, before }: HistoryEntry) => {
    const title = field === 'title' && typeof before === 'string' ? before : offer.title;
    // Its button goes away: who pressed it goes on where the new line stands.
    if (await acts.revert(id, title, { line, field: nameField(field, t) })) section.current?.focus({ preventScroll: true });
  };
  return (
    <section ref={section} tabIndex={-1} aria-label={t('offers.section.history')}>
      <Title order={3} className={classes['heading']}>
        {t('offers.section.history')}
      </Title>
      <RecordHistory entries={data} {...(acts && { revert: { can: (entry) => canRevert(entry, offer), run: (entry) => void revert(acts, entry) } })} />
    </section>
  );
}
