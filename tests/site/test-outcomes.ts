import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import type { OutcomeAsk } from '../../src-main/domain/outcome/outcome.ts';
import { makeCandidateToken } from '../../src-main/valise/candidate-token.ts';
import { inDays } from './test-corrections.ts';
import type { TestDesk } from './test-desk.ts';
import { acceptance, createOffer, editOf } from './test-offers.ts';

const hash = (token: string) => createHash('sha256').update(token).digest('hex');

/** An offer that was published, and closed by a desk. */
export async function createClosed(desk: TestDesk, known: Partial<OfferFields> = {}): Promise<string> {
  const id = await createOffer(desk, { state: 'accepted', decision: acceptance(), ...known });
  const result = await desk.change(editOf(id, { state: 'published' }, { state: 'closed' }));
  if (result.status !== 'applied') throw new Error(JSON.stringify(result));
  return id;
}

/** What a desk sends when it asks, with the recruiter's token. */
export function makeAsk(known: Partial<OutcomeAsk> = {}): { token: string; asked: OutcomeAsk } {
  const token = randomBytes(32).toString('base64url');
  const at = new Date().toISOString();
  return { token, asked: { id: randomUUID(), at, by: 'Ana', address: hash('ines@example.org'), recruiter: hash(token), candidate: hash(makeCandidateToken(token)), until: inDays(30), letter: 'Bonjour {lien}', ...known } };
}
