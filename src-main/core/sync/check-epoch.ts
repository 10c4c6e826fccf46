import type { Envelope } from '../../contract/site/envelope.ts';
import { SiteFailure } from './site-failure.ts';
import type { Person } from './sync-memory.ts';

/** An answer of another life of the site than the one presented to is not taken in: its numbers mean other things. */
export function checkEpoch(answer: Pick<Envelope, 'epoch'>, { epoch }: Pick<Person, 'epoch'>): void {
  if (answer.epoch !== epoch) throw new SiteFailure('server_error', 'the site was restored meanwhile', { again: 'hello' });
}
