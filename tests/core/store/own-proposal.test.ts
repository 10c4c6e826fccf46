import { expect, test } from 'vitest';
import { makeProposal } from '../../../src-main/core/proposals/make-proposal.ts';
import { freezeLines } from '../../../src-main/core/sync/outbox-lines.ts';
import { openSyncMemory } from '../../../src-main/core/sync/sync-memory.ts';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import { makeStore } from '../../support/make-store.ts';

const at = '2026-11-24T09:00:00.000Z';
const offerId = '0197c0de-0000-7000-8000-000000000001';


/** A desk that holds an offer of Loire-Atlantique, and has proposed another title for it. */
function makeProposing() {
  const { store } = makeStore();
  const memory = openSyncMemory(store);
  store.setDevice(memory.deviceId());
  const fields = makeOffer({ title: 'Un', description: 'Texte', source: 'site', receivedAt: at });
  store.receive([{ kind: 'put', entity: 'offer', id: offerId, ver: 1, seq: 1, scopes: ['offers', 'offers:FR-44'], by: 'Awa', at, fields: { ...fields, territory: 'FR-44' } }]);
  const made = makeProposal(store.get('offer', offerId)!, { set: { title: 'Deux' }, message: null, by: 'Bruno', at });
  if (!('change' in made)) throw new Error('it was not made');
  store.commit({ kind: 'create', label: 'Un', by: 'Bruno', changes: [made.change] });
  /** All that waits has left, and the site has taken it. */
  const sendAll = (granted: string[]) => {
    const lines = freezeLines(store, memory, store.outbox.list(0, 10));
    const results = lines.map(({ n }, place) => ({ n, status: 'applied' as const, seq: 50, ver: 1 + place, code: null, conflictId: null, fields: [] }));
    store.acknowledge(memory.deviceId(), results, granted);
  };
  const move = (territory: string) =>
    store.commit({ kind: 'edit', label: 'Un', by: 'Bruno', changes: [{ op: 'update', entity: 'offer', id: offerId, set: { territory } }] });
  return { store, proposal: () => store.get('proposal', made.change.id), sendAll, move };
}

test('a proposal that the site has taken is seen as its record is, before the feed brings it: a change of rights does not take it away meanwhile', () => {
  const { store, proposal, sendAll } = makeProposing();
  sendAll(['offers']);
  expect(proposal()?.scopes).toEqual(['offers', 'offers:FR-44']);
  store.keepScopes(['offers', 'organisations']);
  expect(proposal()?.fields).toMatchObject({ set: { title: 'Deux' } });
});

test('a proposal that left with the move of its record bears the labels of where that is now', () => {
  const { proposal, sendAll, move } = makeProposing();
  move('FR-35');
  sendAll(['offers']);
  expect(proposal()?.scopes).toEqual(['offers', 'offers:FR-35']);
});

test('a proposal that left with the move of its record out of its author’s sight is not kept', () => {
  const { store, proposal, sendAll, move } = makeProposing();
  move('FR-35');
  sendAll(['offers:FR-44']);
  expect(store.get('offer', offerId)).toBeUndefined();
  expect(proposal()).toBeUndefined();
});
