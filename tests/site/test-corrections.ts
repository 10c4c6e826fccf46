import { createHash, randomBytes } from 'node:crypto';
import type { CorrectionLink } from '../../src-main/domain/offer/correction-link.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import type { TestDesk } from './test-desk.ts';
import { createOffer, editOf } from './test-offers.ts';

const dayMs = 86_400_000;
export const inDays = (days: number): string => new Date(Date.now() + days * dayMs).toISOString();

/** A token and the link that a desk makes of it. */
export function makeLink(at: string, known: Partial<NonNullable<CorrectionLink>> = {}) {
  const token = randomBytes(32).toString('base64url');
  const link = { at, hash: createHash('sha256').update(token).digest('hex'), until: inDays(30), remindAt: null, closeAt: null, remindedAt: null, ...known };
  return { token, link };
}

export const request = (at: string, corrections = [{ field: 'payMin', comment: 'Il manque le montant' }]): NonNullable<OfferFields['decision']> =>
  ({ kind: 'askCorrections', corrections, letter: 'Bonjour, {lien}', by: 'Ana', at });

/** A desk makes an offer and asks for corrections of it; answers what the recruiter receives. */
export async function askCorrections(desk: TestDesk, known: Partial<OfferFields> = {}, dates: Partial<NonNullable<CorrectionLink>> = {}, corrections?: { field: string; comment: string }[]) {
  const id = await createOffer(desk, known);
  const at = new Date().toISOString();
  const { token, link } = makeLink(at, dates);
  const result = await desk.change(editOf(id, { state: 'received', decision: null, correctionLink: null }, { state: 'corrections', decision: request(at, corrections), correctionLink: link }));
  if (result.status !== 'applied') throw new Error(JSON.stringify(result));
  return { id, token, link, at };
}
