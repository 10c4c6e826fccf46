import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Store } from '../store/store.ts';
import { openSyncMemory } from '../sync/sync-memory.ts';

/**
 * A link's token is made again each time that it is shown, from a secret of this desk's and `purpose` (what it opens, of which offer, as
 * asked when): no token is kept anywhere, and records hold its hash alone. 256 bits.
 */
export const makeLinkToken = (store: Store, purpose: string): string => createHmac('sha256', readSecret(store)).update(purpose).digest('base64url');

/** The address of a page of the site; null on a desk that has none. */
export function writeSiteAddress(store: Store, path: string): string | null {
  const site = openSyncMemory(store).connection();
  return site === null ? null : `${site.url.replace(/\/+$/, '')}/${path}`;
}

/** Made at the first link. It stays in the encrypted store. */
function readSecret(store: Store): Buffer {
  const known = store.readSetting('corrections.secret', z.string().length(64));
  const secret = known ?? randomBytes(32).toString('hex');
  if (known === undefined) store.saveSetting('corrections.secret', secret);
  return Buffer.from(secret, 'hex');
}
