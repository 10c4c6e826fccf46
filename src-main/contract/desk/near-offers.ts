import { z } from 'zod';
import { reasonIds } from '../../domain/duplicates/duplicate-reason.ts';
import { findingIds } from '../../domain/findings/finding.ts';
import { letterLanguages } from '../../domain/letters/letter-language.ts';
import { offerDecision } from '../../domain/offer/offer-decision.ts';
import { offerState } from '../../domain/offer/offer-state.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';
import { nearPair } from './near-pair.ts';

/** An offer beside the one that is open: what it is, how near, and why. */
export const nearOffer = nearPair(reasonIds, ['duplicate', 'possible', 'other_post']).extend({
  title: z.string(),
  employerName: z.string().nullable(),
  placeLabel: z.string().nullable(),
  receivedAt: instant,
  state: offerState,
  decision: offerDecision.nullable(),
  /** Of one grappe with the open offer: nearly the same text of one employer, whatever the town or the pay. */
  isKin: z.boolean(),
});
export type NearOffer = z.infer<typeof nearOffer>;

/** Shown at once. */
export const mostNearOffers = 20;

export const nearOffers = z.object({
  near: z.array(nearOffer).max(mostNearOffers),
  /** Of which `near` are the nearest. */
  total: z.number().int(),
  /** Offers of this desk that have yet to be looked at: others may come. */
  unread: z.number().int(),
});
export type NearOffers = z.infer<typeof nearOffers>;

/** An offer of a grappe: what a person wants to see before deciding of it with the others, and what its letter says. */
export const groupMember = z.object({
  id: recordId,
  title: z.string(),
  employerName: z.string().nullable(),
  contactName: z.string().nullable(),
  placeLabel: z.string().nullable(),
  receivedAt: instant,
  state: offerState,
  letterLanguage: z.enum(letterLanguages),
  /** Someone said that it is not the same post as the open offer. */
  isApart: z.boolean(),
  /** What tells it from the open offer, which may make it another post. */
  differs: nearOffer.shape.reasons,
  /** Rules that forbid it as it is, and that nobody set aside. */
  blocking: z.array(z.enum(findingIds)),
});
export type GroupMember = z.infer<typeof groupMember>;

/**
 * The grappes among the offers that await a decision, as lists of rows of the store: nearly identical offers of one employer, of which
 * nobody said that they are not the same. `isReading`: others may come.
 */
export const grappes = z.object({ groups: z.array(z.array(z.number().int())), isReading: z.boolean() });

/** Decided at once. */
export const mostOfGroup = 100;

/** The open offer first, then the others as they came. `isCut`: there are more. */
export const offerGroup = z.object({ members: z.array(groupMember).max(mostOfGroup), isCut: z.boolean() });
export type OfferGroup = z.infer<typeof offerGroup>;
