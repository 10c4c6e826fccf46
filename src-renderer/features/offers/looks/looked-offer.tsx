import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { FindingsContext } from '../findings/findings-context.ts';
import { OfferText } from '../offer-text.tsx';
import { LookForm } from './look-form.tsx';
import classes from './looks.module.css';

type Props = { id: string; of: string; onSkip: () => void };

/** An offer as it reads, without anything of what was decided: neither its state, nor what someone has set aside. */
export function LookedOffer({ id, of, onSkip }: Props) {
  const t = useT();
  const { orpc } = useDesk();
  const { data: offer, isError } = useQuery(orpc.offers.get.queryOptions({ input: { id } }));
  const reading = useRef<HTMLDivElement>(null);
  const isThere = offer !== undefined;
  const findings = useMemo(() => ({ findings: offer?.findings ?? [], chosen: null, explain: () => {} }), [offer]);
  useEffect(() => {
    if (isThere) reading.current?.focus();
  }, [isThere]);
  if (isError) return <Text p="md">{t('looks.gone')}</Text>;
  if (offer === undefined) return null;
  return (
    <div className={classes['halves']}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div ref={reading} className={classes['reading']} tabIndex={0} role="region" aria-label={t('looks.reading')}>
        <FindingsContext value={findings}>
          <OfferText offer={offer.fields} />
        </FindingsContext>
      </div>
      <LookForm id={id} of={of} onSkip={onSkip} />
    </div>
  );
}
