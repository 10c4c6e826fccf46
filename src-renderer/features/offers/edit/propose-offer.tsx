import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { OfferDetail } from '../../../../src-main/contract/desk/offers.ts';
import type { OfferContent } from '../../../../src-main/domain/offer/offer.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import type { OfferActs } from '../use-offer-acts.ts';
import { contentFields } from './form-fields.ts';
import { OfferForm } from './offer-form.tsx';

type Props = { offer: OfferDetail; acts: OfferActs; onClose: () => void };

/** Proposes a change to those who may write the offer, with a word on why. */
export function ProposeOffer({ offer, acts, onClose }: Props) {
  const { client } = useDesk();
  const t = useT();
  const [message, setMessage] = useState('');
  const content = Object.fromEntries(contentFields.map((field) => [field, offer.fields[field]])) as OfferContent;
  return (
    <OfferForm
      name={`propose ${offer.id}`}
      heading="propose"
      content={content}
      original={offer.original}
      onClose={onClose}
      save={async (set) => {
        const { batch } = await client.proposals.make({ entity: 'offer', recordId: offer.id, set, message: message.trim() || null });
        acts.say(t('offers.done.propose', { title: offer.fields.title }), { batch, leavesAt: null });
      }}
    >
      <Textarea
        label={t('offers.form.message')}
        description={t('offers.form.messageHelp')}
        autosize
        minRows={2}
        maxLength={2000}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
    </OfferForm>
  );
}
