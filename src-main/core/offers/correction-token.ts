import { createHash, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { CorrectionLink } from '../../domain/offer/correction-link.ts';
import { findAwaited } from '../../domain/offer/await-corrections.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { readSettings } from '../app/app-settings.ts';
import type { Store } from '../store/store.ts';
import { openSyncMemory } from '../sync/sync-memory.ts';

const dayMs = 86_400_000;
/** How long a link is good where offers do not close by themselves. */
const longestDays = 90;

/** The link for a request for corrections taken `at` that moment. Its dates are those that this desk's settings say now. */
export function makeCorrectionLink(store: Store, id: string, at: string): NonNullable<CorrectionLink> {
  const { remindAfterDays, closeAfterDays } = readSettings(store);
  const closeAt = closeAfterDays === 0 ? null : addDays(at, closeAfterDays);
  return {
    at,
    hash: hash(makeToken(store, id, at)),
    until: closeAt ?? addDays(at, longestDays),
    remindAt: remindAfterDays === 0 ? null : addDays(at, remindAfterDays),
    closeAt,
    remindedAt: null,
  };
}

/** The address that the recruiter answers at; null where nothing is awaited, where another desk has made the link, or without a site. */
export function findCorrectionAddress(store: Store, id: string, offer: OfferFields): string | null {
  const awaited = findAwaited(offer);
  const site = openSyncMemory(store).connection();
  if (awaited === null || site === null) return null;
  const token = makeToken(store, id, awaited.link.at);
  return hash(token) === awaited.link.hash ? `${site.url.replace(/\/+$/, '')}/corrections/${token}` : null;
}

/**
 * A link's token is made again each time that it is shown, from a secret of this desk's, the offer and the moment of the decision: no
 * token is kept anywhere. 256 bits.
 */
const makeToken = (store: Store, id: string, at: string): string => createHmac('sha256', readSecret(store)).update(`correction\n${id}\n${at}`).digest('base64url');

/** Made at the first link. It stays in the encrypted store. */
function readSecret(store: Store): Buffer {
  const known = store.readSetting('corrections.secret', z.string().length(64));
  const secret = known ?? randomBytes(32).toString('hex');
  if (known === undefined) store.saveSetting('corrections.secret', secret);
  return Buffer.from(secret, 'hex');
}

const hash = (token: string): string => createHash('sha256').update(token).digest('hex');
const addDays = (at: string, days: number): string => new Date(Date.parse(at) + days * dayMs).toISOString();
