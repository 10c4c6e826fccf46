import type { ReviewEntry } from '../../../../src-main/contract/desk/sync.ts';
import type { OfferContent } from '../../../../src-main/domain/offer/offer.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { contentFields } from '../../offers/edit/form-fields.ts';
import { toFormValues } from '../../offers/edit/form-values.ts';
import { keepDraft } from '../../offers/edit/offer-drafts.ts';
import { getOfferAddress } from '../record-link.tsx';

/**
 * Opens the form of the offer with what was refused written in it, to be corrected. Null for what no form writes: a
 * decision is taken again on the offer itself.
 */
export function useCorrect({ entity, id, fields, set }: ReviewEntry): (() => Promise<void>) | null {
  const { client } = useDesk();
  const { showProblem } = useFeedback();
  if (entity !== 'offer' || !fields.some((field) => contentFields.some((known) => known === field))) return null;
  return async () => {
    try {
      const offer = await client.offers.get({ id });
      const content = Object.fromEntries(contentFields.map((field) => [field, offer.fields[field]])) as OfferContent;
      keepDraft(id, { before: toFormValues(content), values: toFormValues({ ...content, ...set }) });
      window.location.hash = getOfferAddress(id, true);
    } catch (error) {
      showProblem(error);
    }
  };
}
