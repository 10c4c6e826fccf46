import { expect, test } from 'vitest';
import { makeProposal } from '../../../src-main/core/proposals/make-proposal.ts';
import { freezeLines } from '../../../src-main/core/sync/outbox-lines.ts';
import { openSyncMemory } from '../../../src-main/core/sync/sync-memory.ts';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import { makeStore } from '../../support/make-store.ts';

const at = '2026-11-24T09:00:00.000Z';
const offerId = '0197c0de-0000-7000-8000-000000000001';

test('a proposal that the site has taken is seen as its record is, before the feed brings it: a change of rights does not take it away meanwhile', () => {
  const { store } = makeStore();
  const memory = openSyncMemory(store);
  store.setDevice(memory.deviceId());
  const fields = makeOffer({ title: 'Un', description: 'Texte', source: 'site', receivedAt: at });
  store.receive([{ kind: 'put', entity: 'offer', id: offerId, ver: 1, seq: 1, scopes: ['offers'], by: 'Awa', at, fields }]);
  const made = makeProposal(store.get('offer', offerId)!, { set: { title: 'Deux' }, message: null, by: 'Bruno', at });
  if (!('change' in made)) throw new Error('it was not made');
  store.commit({ kind: 'create', label: 'Un', by: 'Bruno', changes: [made.change] });
  const [line] = freezeLines(store, memory, store.outbox.list(0, 1));
  store.acknowledge(memory.deviceId(), [{ n: line!.n, status: 'applied', seq: 50, ver: 1, code: null, conflictId: null, fields: [] }], ['offers']);
  expect(store.get('proposal', made.change.id)?.scopes).toEqual(['offers']);
  store.keepScopes(['offers', 'organisations']);
  expect(store.get('proposal', made.change.id)?.fields).toMatchObject({ set: { title: 'Deux' } });
});
