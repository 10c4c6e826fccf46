/** What may be done at once to all the offers of a filter. */
export const bulkActs = ['refuse', 'accept', 'askCorrections', 'remind', 'archive', 'prolong', 'close', 'reopen', 'restore'] as const;
export type BulkAct = (typeof bulkActs)[number];

/**
 * Whether an act applies to an offer: the first that is true. `state` and `right` cannot be passed over; an offer that a colleague
 * has, that the law forbids, or of which a close one was decided otherwise is left out unless a person puts it in.
 */
export const bulkVerdicts = ['right', 'state', 'claimed', 'blocking', 'contradicts', 'applies'] as const;
export type BulkVerdict = (typeof bulkVerdicts)[number];

/** `changed`: someone changed it after it was looked at; `notNow`: its state does not allow it any more; `gone`: it is not here any more. */
export const bulkOutcomes = ['done', 'changed', 'notNow', 'gone'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

export const canBeChosen = (verdict: BulkVerdict): boolean => verdict !== 'right' && verdict !== 'state';
