import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { RecordHistory } from '../../ui/record-words/record-history.tsx';
import classes from './offer-facts.module.css';

/** Who changed what of the offer, and when: the latest first. */
export function OfferHistory({ id }: { id: string }) {
  const { orpc } = useDesk();
  const t = useT();
  const { data } = useQuery(orpc.offers.history.queryOptions({ input: { id } }));
  return (
    <section>
      <Title order={3} className={classes['heading']}>
        {t('offers.section.history')}
      </Title>
      <RecordHistory entries={data} />
    </section>
  );
}
