import { useDesk } from '../../../app/desk/desk-client.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import type { OfferActs } from '../use-offer-acts.ts';
import { emptyContent } from './form-fields.ts';
import { OfferForm } from './offer-form.tsx';

type Props = { acts: OfferActs; onCreated: (id: string) => void; onClose: () => void };

/** Writes an offer that came by telephone or by letter. */
export function NewOffer({ acts, onCreated, onClose }: Props) {
  const { client } = useDesk();
  const t = useT();
  return (
    <OfferForm
      name="new"
      heading="new"
      content={emptyContent}
      original={null}
      onClose={onClose}
      save={async ({ title = '', description = '', ...others }) => {
        const done = await client.offers.create({ ...others, title, description });
        acts.say(t('offers.done.create', { title }), done);
        onCreated(done.id);
      }}
    />
  );
}
