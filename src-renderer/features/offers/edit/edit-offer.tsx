import type { OfferDetail } from '../../../../src-main/contract/desk/offers.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import type { OfferActs } from '../use-offer-acts.ts';
import { contentFields } from './form-fields.ts';
import { OfferForm } from './offer-form.tsx';
import type { OfferContent } from '../../../../src-main/domain/offer/offer.ts';

type Props = { offer: OfferDetail; acts: OfferActs; onClose: () => void };

/** Edits an offer, with the original beside each field that differs from it. */
export function EditOffer({ offer, acts, onClose }: Props) {
  const { client } = useDesk();
  const t = useT();
  const content = Object.fromEntries(contentFields.map((field) => [field, offer.fields[field]])) as OfferContent;
  return (
    <OfferForm
      name={offer.id}
      heading="edit"
      content={content}
      original={offer.original}
      onClose={onClose}
      save={async (set) => {
        const done = await client.offers.edit({ id: offer.id, set });
        acts.say(t('offers.done.edit', { title: set.title ?? offer.fields.title }), done);
      }}
    />
  );
}
