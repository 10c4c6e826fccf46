import { randomUUID } from 'node:crypto';
import { makeOffer, type OfferFields } from '../../src-main/domain/offer/offer.ts';
import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import { TestDesk } from './test-desk.ts';

export const someOffer = (known: Partial<OfferFields> = {}): OfferFields =>
  makeOffer({ title: 'Chargé de mission', description: 'Texte', source: 'desk', receivedAt: '2026-11-24T08:00:00.000Z', ...known });

export const acceptance = (by = 'Ana') => ({ kind: 'accept' as const, letter: null, by, at: '2026-11-24T09:00:00.000Z' });
export const refusal = (by = 'Ana') => ({ kind: 'refuse' as const, reason: 'not_ess' as const, letter: null, by, at: '2026-11-24T09:00:00.000Z' });

type Json = Mutation['set'];

/** A desk makes an offer; answers its id. */
export async function createOffer(desk: TestDesk, known: Partial<OfferFields> = {}): Promise<string> {
  const id = randomUUID();
  const result = await desk.change({ entity: 'offer', id, set: someOffer(known) });
  if (result.status !== 'applied') throw new Error(JSON.stringify(result));
  return id;
}

/** An offer as a new desk of that person would get it. */
export async function readOffer({ code }: TestDesk, id: string) {
  const found = (await new TestDesk(code).begin()).find((item) => item.id === id);
  if (found?.kind !== 'put') throw new Error('not there');
  return { ...found, fields: found.fields as OfferFields };
}

/** A line that changes `set` of an offer, from what its author had seen. */
export const editOf = (id: string, base: Partial<OfferFields>, set: Partial<OfferFields>, baseVer = 1) =>
  ({ entity: 'offer' as const, id, op: 'put' as const, baseVer, base: base as Json, set: set as Json });
