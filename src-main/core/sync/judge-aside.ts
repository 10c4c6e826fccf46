import type { Store } from '../store/store.ts';
import { SiteFailure } from './site-failure.ts';
import type { SnapshotPlace } from './sync-memory.ts';

/** Fewer than these may go without anyone being asked; so may a fifth of what is held. */
const fewRecords = 20;
const largestShare = 0.2;

/**
 * Lets what was read aside take the place of what is here, unless that takes away more than a person would expect (a site
 * restored from the wrong backup, an empty database): then it waits for one to say so.
 */
export function judgeAside(store: Store, { verdict }: SnapshotPlace): void {
  if (verdict === 'accepted') return;
  const { held, gone } = store.aside.weigh();
  if (verdict === 'refused' || (gone > fewRecords && gone > held * largestShare)) throw new SiteFailure('reset_needs_person', `${gone}/${held}`);
}
