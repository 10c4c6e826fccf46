import type { CorrectionLink } from '../../domain/offer/correction-link.ts';
import { findAwaited } from '../../domain/offer/await-corrections.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { hashToken } from '../../valise/carried-mac.ts';
import { readSettings } from '../app/app-settings.ts';
import type { Store } from '../store/store.ts';
import { makeLinkToken, writeSiteAddress } from './link-token.ts';

const dayMs = 86_400_000;
/** How long a link is good where offers do not close by themselves. */
const longestDays = 90;

/** The link for a request for corrections taken `at` that moment. Its dates are those that this desk's settings say now. */
export function makeCorrectionLink(store: Store, id: string, at: string): NonNullable<CorrectionLink> {
  const { remindAfterDays, closeAfterDays } = readSettings(store);
  const closeAt = closeAfterDays === 0 ? null : addDays(at, closeAfterDays);
  return {
    at,
    hash: hashToken(makeToken(store, id, at)),
    until: closeAt ?? addDays(at, longestDays),
    remindAt: remindAfterDays === 0 ? null : addDays(at, remindAfterDays),
    closeAt,
    remindedAt: null,
  };
}

/** The address that the recruiter answers at; null where nothing is awaited, where another desk has made the link, or without a site. */
export function findCorrectionAddress(store: Store, id: string, offer: OfferFields): string | null {
  const awaited = findAwaited(offer);
  if (awaited === null) return null;
  const token = makeToken(store, id, awaited.link.at);
  return hashToken(token) === awaited.link.hash ? writeSiteAddress(store, `corrections/${token}`) : null;
}

const makeToken = (store: Store, id: string, at: string): string => makeLinkToken(store, `correction\n${id}\n${at}`);
const addDays = (at: string, days: number): string => new Date(Date.parse(at) + days * dayMs).toISOString();
