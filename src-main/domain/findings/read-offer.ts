import { type Engagement, readEngagement } from './engagement.ts';
import type { OfferText, OfferToCheck, TextRole } from './offer-to-check.ts';
import { type FoldedText, foldWithPlaces } from './text/folded-text.ts';
import { type Sentence, splitSentences } from './text/split-sentences.ts';

/** A field of words, folded and cut into sentences once for all rules. */
export type ReadText = OfferText & { folded: FoldedText; sentences: readonly Sentence[] };

/** An offer made ready for the rules. */
export type ReadOffer = OfferToCheck & { read: readonly ReadText[]; engagement: Engagement };

/** Folds every text of the offer. */
export function readOffer(offer: OfferToCheck): ReadOffer {
  const read = offer.texts.map((part): ReadText => {
    const folded = foldWithPlaces(part.text);
    return { ...part, folded, sentences: splitSentences(folded.text) };
  });
  const title = read.find(({ role }) => role === 'title')?.folded.text ?? '';
  return { ...offer, read, engagement: readEngagement(offer.facts.contractType, title, offer.isAlternating) };
}

/** What several rules ask of an offer, read for the first of them. */
export function oncePerOffer<T>(read: (offer: ReadOffer) => T): (offer: ReadOffer) => T {
  let known: { offer: ReadOffer; said: T } | null = null;
  return (offer) => {
    if (known?.offer !== offer) known = { offer, said: read(offer) };
    return known.said;
  };
}

/** The texts of some roles, in the order of the offer. */
export const listTexts = ({ read }: ReadOffer, ...roles: TextRole[]): ReadText[] => read.filter(({ role }) => roles.includes(role));

/** A place in folded text as a place in what was written. */
export const locate = ({ field, folded }: ReadText, from: number, to: number) => ({ field, start: folded.places.startOf(from), end: folded.places.endOf(to - 1) });
