import { z } from 'zod';
import { releaseReasonIds } from '../../domain/near-releases/release-reason.ts';
import { pressFields } from '../../domain/press/press-release.ts';
import { nearPair } from './near-pair.ts';

/** A release beside the one that is open: what it is, what became of it, how near, and why. */
export const nearRelease = nearPair(releaseReasonIds, ['duplicate', 'possible', 'series']).extend(
  pressFields.pick({ title: true, organisationName: true, receivedAt: true, state: true, decision: true }).shape,
);
export type NearRelease = z.infer<typeof nearRelease>;

/** Shown at once. */
export const mostNearReleases = 20;

export const nearReleases = z.object({
  near: z.array(nearRelease).max(mostNearReleases),
  /** Of which `near` are the nearest. */
  total: z.number().int(),
  /** Releases of this desk that have yet to be looked at: others may come. */
  unread: z.number().int(),
});
export type NearReleases = z.infer<typeof nearReleases>;
