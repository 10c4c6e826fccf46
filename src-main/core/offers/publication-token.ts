import { v4 as makeId } from 'uuid';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { PublicationLink } from '../../domain/offer/publication-link.ts';
import { hashToken } from '../../valise/carried-mac.ts';
import { readSettings } from '../app/app-settings.ts';
import type { Store } from '../store/store.ts';
import { makeLinkToken, writeSiteAddress } from './link-token.ts';

/** The link by which a recruiter prolongs or closes, made `at` that moment; it prolongs by as many days as this desk's settings say now. */
export function makePublicationLink(store: Store, offer: string, { by, at }: { by: string; at: string }): PublicationLink {
  return { id: makeId(), at, by, hash: hashToken(makeToken(store, offer, at)), days: readSettings(store).prolongDays, address: null, letter: null };
}

/** The address of the link that was made at that moment; null where another desk has made it, or without a site. */
export function findPublicationAddress(store: Store, offer: string, { publicationLinks = [] }: Pick<Partial<OfferFields>, 'publicationLinks'>, at: string): string | null {
  const token = makeToken(store, offer, at);
  const hash = hashToken(token);
  return publicationLinks.some((link) => link.hash === hash) ? writeSiteAddress(store, `publications/${token}`) : null;
}

const makeToken = (store: Store, offer: string, at: string): string => makeLinkToken(store, `publication\n${offer}\n${at}`);
