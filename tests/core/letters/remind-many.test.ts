import { expect, it, vi } from 'vitest';
import type { BulkDecision } from '../../../src-main/contract/desk/bulk.ts';
import type { OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { startReadyDesk } from '../../support/make-desk.ts';
import { makeClock } from '../../support/make-store.ts';

const remind: BulkDecision = {
  kind: 'remind', template: 'Bonjour {contact}, pour {employeur} :\n{corrections}\n{lien}', nameless: 'votre organisation', fields: { payMin: 'Rémunération', placeLabel: 'Lieu' }, line: '– {field} : {comment}',
  english: { template: 'Dear {contact}, for {employer}:\n{corrections}\n{link}', nameless: 'your organisation', fields: { payMin: 'Pay', placeLabel: 'Place' }, line: '– {field}: {comment}' },
};

/** Three offers that wait for their recruiter: two whose time is over, one of which is in English, and one that was asked of today. */
async function start() {
  const clock = makeClock('2026-11-01T09:00:00.000Z');
  const { client, core } = await startReadyDesk('Nadia', null, { now: clock.now });
  const { store } = core.context.desk();
  const ask = async (title: string, more: Record<string, unknown>, corrections: { field: string; comment: string }[], language: 'fr' | 'en') => {
    const { id } = await client.offers.create({ title, description: 'Vous accueillez le public.', ...more });
    await client.offers.decide({ kind: 'askCorrections', id, corrections, letter: 'Bonjour {lien}', language });
    return id;
  };
  const late = [
    await ask('Comptable', { contactName: 'Inès', employerName: 'La Boucle' }, [{ field: 'payMin', comment: 'Combien {lien} ?' }, { field: 'placeLabel', comment: '' }], 'fr'),
    await ask('Officer', { contactName: 'Kate' }, [{ field: 'payMin', comment: 'How much?' }], 'en'),
  ];
  clock.advance(8 * 86_400_000);
  for (const id of late) {
    // As the site marks them.
    const { correctionLink } = store.get('offer', id)!.fields as OfferFields;
    store.commit({ kind: 'edit', label: 'x', by: 'site', changes: [{ op: 'update', entity: 'offer', id, set: { correctionLink: { ...correctionLink!, remindedAt: clock.now().toISOString() } } }] });
  }
  const fresh = await ask('Cuisinier', {}, [{ field: 'payMin', comment: '' }], 'fr');
  clock.advance(1000);
  const { bulk } = client;
  const begin = async (text: string) => {
    const { id } = await bulk.begin({ query: { text, states: ['corrections'] }, act: 'remind' });
    const settle = () => vi.waitFor(async () => {
      const report = await bulk.report({ id });
      expect(report.state).not.toMatch(/reading|applying/);
      return report;
    });
    return { id, settle, report: await settle() };
  };
  return { client, late, fresh, begin, count: async () => (await client.offers.toRemind()).count, read: async (id: string) => (await client.offers.get({ id })).fields };
}

it('those whose recruiter has not answered are counted, and reminded at once, each with what was asked of it, in its language', async () => {
  const { client, late, begin, count, read } = await start();
  expect(await count()).toBe(2);
  const before = await Promise.all(late.map(read));
  const { id, settle, report } = await begin('');
  expect(report).toMatchObject({ total: 3, chosen: 2, verdicts: { applies: 2, state: 1 } });
  await client.bulk.apply({ id, name: 'Relance', decision: remind });
  expect((await settle()).outcomes.done).toBe(2);
  const after = await Promise.all(late.map(read));
  expect(after.map(({ decision }) => decision?.letter)).toEqual([
    'Bonjour Inès, pour La Boucle :\n– Rémunération : Combien {lien} ?\n– Lieu\n{lien}',
    'Dear Kate, for your organisation:\n– Pay: How much?\n{link}',
  ]);
  for (const [at, { decision, correctionLink, state }] of after.entries()) {
    expect(state).toBe('corrections');
    expect(decision).toMatchObject({ kind: 'askCorrections', corrections: before[at]?.decision?.kind === 'askCorrections' ? before[at].decision.corrections : [] });
    expect(correctionLink).toMatchObject({ at: decision?.at, remindedAt: null });
    expect(correctionLink?.hash).not.toBe(before[at]?.correctionLink?.hash);
  }
  expect(await count()).toBe(0);
});

it('taken back, they are to be reminded as before, and the former links stand', async () => {
  const { client, late, begin, count, read } = await start();
  const hash = (await read(late[0]!)).correctionLink?.hash;
  const { id, settle } = await begin('');
  await client.bulk.apply({ id, name: 'Relance', decision: remind });
  const { batch } = await settle();
  await client.offers.undo({ batch });
  expect([await count(), (await read(late[0]!)).correctionLink?.hash]).toEqual([2, hash]);
});

it('the list of those to remind holds them and no other', async () => {
  const { begin } = await start();
  expect((await begin('suivi:relancer')).report).toMatchObject({ total: 2, chosen: 2 });
});

it('nobody is reminded of what was asked today', async () => {
  const { client, fresh, begin, read } = await start();
  const { id, settle } = await begin('');
  const asked = (await read(fresh)).decision?.at;
  await client.bulk.apply({ id, name: 'Relance', decision: remind });
  await settle();
  expect((await read(fresh)).decision?.at).toBe(asked);
});
