import type { OfferFields } from '../../domain/offer/offer.ts';
import type { RecruiterAct } from '../../domain/offer/publication-link.ts';

/** The last thing that a recruiter did by a link, if it still stands; undefined where the team has moved the offer since. */
export function findRecruiterAct({ state, closing, recruiterActs }: Partial<OfferFields>): RecruiterAct | undefined {
  const act = recruiterActs?.reduce<RecruiterAct | undefined>((last, one) => (last === undefined || last.at <= one.at ? one : last), undefined);
  const stands = act?.kind === 'close' ? state === 'closed' && closing?.at === act.at : state === 'published';
  return stands ? act : undefined;
}

/** The fields that taking back `act` changes. The link by which it was done opens nothing any more, so that it is not done again unseen. */
export function planTakeBack(offer: OfferFields, { id, link, kind, before, answer }: RecruiterAct): Partial<OfferFields> {
  const done = {
    recruiterActs: offer.recruiterActs.filter((one) => one.id !== id),
    publicationLinks: offer.publicationLinks.filter((one) => one.id !== link),
  };
  if (kind === 'prolong') return { ...done, publicationDays: before };
  return { ...done, state: 'published', closedAt: null, closing: null, outcomes: offer.outcomes.filter((one) => one.id !== answer) };
}
