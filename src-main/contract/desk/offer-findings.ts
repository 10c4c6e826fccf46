import { z } from 'zod';
import { findingIds, findingLevels, findingReasons, findingSources } from '../../domain/findings/finding.ts';
import { ruleTuning } from '../../domain/findings/rule-tuning.ts';
import { setAsideFinding } from '../../domain/offer/set-aside.ts';

/** A finding as a window shows it. `start` and `end` are places in the field as it stands in the same answer. */
export const offerFinding = z.object({
  /** Its name in this offer: what sets it aside. */
  key: setAsideFinding.shape.key,
  id: z.enum(findingIds),
  level: z.enum(findingLevels),
  field: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  why: z.object({ reason: z.enum(findingReasons), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  source: z.enum(findingSources),
  /** The team's own words in the place of Bureau's, `{mots}` standing for the words found; null where it has none. */
  own: ruleTuning.pick({ why: true, letter: true }).nullable(),
  /** What may be written in the place of the words; '' takes them out. Null where nobody knows better. */
  suggestion: z.string().nullable(),
  /** Who said « ce n'est pas le cas ici »; null while nobody has. */
  aside: setAsideFinding.omit({ key: true }).nullable(),
});
export type OfferFinding = z.infer<typeof offerFinding>;
