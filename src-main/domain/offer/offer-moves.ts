// Without zod, so that the first screen of the window does not have to load it.

/** Where an offer stands, from its arrival to the archive. */
export const offerStates = [
  'received',
  'claimed',
  'corrections',
  'accepted',
  'refused',
  'published',
  'closed',
  'archived',
] as const;
export type OfferState = (typeof offerStates)[number];

/** What a person, the recruiter or the site does to an offer. */
export const offerActions = [
  'claim',
  'release',
  'accept',
  'refuse',
  'askCorrections',
  'resubmit',
  'publish',
  'lapse',
  'prolong',
  'close',
  'expire',
  'reopen',
  'archive',
  'restore',
] as const;
export type OfferAction = (typeof offerActions)[number];

/**
 * The one table of what may follow what: read by the window (which buttons), the core (which changes) and the
 * server (which mutations). `publish` is the site's own: an accepted offer is published where it is stored. So are `lapse` (nobody has
 * answered in time) and `expire` (the last day of its publication is over). `prolong` leaves it where it is, for longer. `resubmit` is the recruiter's. Asked again, corrections are a reminder with a new link.
 */
export const offerTransitions: Record<OfferAction, { from: readonly OfferState[]; to: OfferState }> = {
  claim: { from: ['received'], to: 'claimed' },
  release: { from: ['claimed'], to: 'received' },
  accept: { from: ['received', 'claimed', 'corrections'], to: 'accepted' },
  refuse: { from: ['received', 'claimed', 'corrections'], to: 'refused' },
  askCorrections: { from: ['received', 'claimed', 'corrections'], to: 'corrections' },
  resubmit: { from: ['corrections'], to: 'received' },
  publish: { from: ['accepted'], to: 'published' },
  lapse: { from: ['corrections'], to: 'closed' },
  prolong: { from: ['published'], to: 'published' },
  close: { from: ['published'], to: 'closed' },
  expire: { from: ['published'], to: 'closed' },
  reopen: { from: ['accepted', 'refused', 'corrections', 'published', 'closed'], to: 'received' },
  archive: { from: ['refused', 'closed'], to: 'archived' },
  restore: { from: ['archived'], to: 'closed' },
};

/** The actions that no person of the team does: the site's and the recruiter's. */
const ownActions: readonly OfferAction[] = ['resubmit', 'publish', 'lapse', 'expire'];
export type PersonMove = Exclude<OfferAction, 'resubmit' | 'publish' | 'lapse' | 'expire'>;
export const isPersonMove = (action: OfferAction): action is PersonMove => !ownActions.includes(action);

/** The actions that are possible in `state`, in the order of the table. */
export const listOfferActions = (state: OfferState): OfferAction[] =>
  offerActions.filter((action) => offerTransitions[action].from.includes(state));

/** True if some action leads from `from` to `to`; staying where one is is no transition. */
export const canOfferMove = (from: OfferState, to: OfferState): boolean =>
  offerActions.some((action) => offerTransitions[action].to === to && offerTransitions[action].from.includes(from));

/** States that the public sees. */
export const isPublicOffer = (state: OfferState): boolean => state === 'published';
