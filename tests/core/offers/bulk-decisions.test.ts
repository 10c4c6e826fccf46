import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { BulkDecision } from '../../../src-main/contract/desk/bulk.ts';
import { judgeOffer } from '../../../src-main/core/offers/bulk/judge-offer.ts';
import { makeRecordId } from '../../../src-main/core/store/make-record-id.ts';
import type { BulkAct } from '../../../src-main/domain/offer/bulk.ts';
import { amounts } from '../../../src-main/domain/findings/reference/amounts.ts';
import { makeOffer, type OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { startDesk, startReadyDesk } from '../../support/make-desk.ts';
import { makeClock } from '../../support/make-store.ts';

const rules = { tunings: new Map(), amounts };
type Known = Partial<OfferFields> & { title: string };
/** Nothing for the rules to forbid. */
const plain = { description: 'Un travail varié dans une équipe', employerName: 'Les Herbes folles', employerAddress: '1 rue du Port, 44000 Nantes', contractType: 'CDI', placeLabel: 'Nantes', datedOn: '2026-11-20' } as const;

async function start(offers: Known[], act: BulkAct) {
  const clock = makeClock('2026-11-24T09:00:00.000Z');
  const desk = await startReadyDesk('Nadia', null, { now: clock.now });
  await desk.client.app.saveSettings({ decisionDelayMinutes: 10 });
  const { store } = desk.core.context.desk();
  const ids = offers.map(() => makeRecordId(clock.now()));
  store.commit({ kind: 'create', label: 'x', by: 'Test', changes: offers.map((offer, at) => ({ op: 'create', entity: 'offer', id: ids[at]!, fields: makeOffer({ ...plain, source: 'desk', receivedAt: '2026-11-20T08:00:00.000Z', ...offer }) })) });
  const { bulk } = desk.client;
  const { id } = await bulk.begin({ query: { sort: 'title', descending: false }, act });
  const settle = () => vi.waitFor(async () => {
    const report = await bulk.report({ id });
    expect(report.state).not.toMatch(/reading|applying/);
    return report;
  }, 20_000);
  const edit = (at: number, set: Partial<OfferFields>) => {
    clock.advance(1000);
    store.commit({ kind: 'edit', label: 'x', by: 'Test', changes: [{ op: 'update', entity: 'offer', id: ids[at]!, set }] });
  };
  const states = () => ids.map((one) => store.get('offer', one)?.fields['state']);
  const report = await settle();
  return { ...desk, bulk, id, ids, report, settle, edit, states, store };
}
const refuse: BulkDecision = { kind: 'refuse', reason: 'not_ess', articles: [{ number: 4, version: 'first', title: 'Le titre', since: null }], template: 'Bonjour {contactName},\n« {title} »\n\n{articles}', nameless: 'votre structure', quote: 'Article 4' };
const many = (count: number): Known[] => Array.from({ length: count }, (_, at) => ({ title: `Poste ${String(at).padStart(4, '0')}`, employerName: `Association ${at}`, description: `Le travail numéro ${at}` }));

describe('one act on a whole filter', () => {
  it('says beforehand what it would apply to, and why not to the others, with the evidence', async () => {
    const { bulk, id, report } = await start([
      { title: 'A' }, { title: 'B', state: 'refused' }, { title: 'C', state: 'claimed', claimedBy: 'Sami' }, { title: 'D', state: 'claimed', claimedBy: 'Nadia', employerName: 'Le Pré' },
      { title: 'E', employerName: 'La Mer', description: 'Nous cherchons une personne de moins de 30 ans.' },
    ], 'accept');
    expect(report).toMatchObject({ state: 'ready', total: 5, states: { received: 2, refused: 1, claimed: 2 }, verdicts: { applies: 2, state: 1, claimed: 1, blocking: 1, right: 0 }, chosen: 2, batch: null });
    expect(await bulk.rows({ id, list: 'applies', after: null })).toMatchObject([{ title: 'A', isChosen: true }, { title: 'D', isChosen: true }]);
    expect(await bulk.rows({ id, list: 'claimed', after: null })).toMatchObject([{ title: 'C', claimedBy: 'Sami', isChosen: false }]);
    expect(await bulk.rows({ id, list: 'blocking', after: null })).toMatchObject([{ title: 'E', blocking: [expect.stringMatching(/^age/)] }]);
    expect(await bulk.rows({ id, list: 'applies', after: 0, limit: 1 })).toMatchObject([{ title: 'D' }]);
  });

  it('names under every act what someone must look at in each offer, apart from what is forbidden, unless it was set aside', async () => {
    const { client, bulk, ids } = await start([
      { title: 'A' }, { title: 'B', payMin: 190_000, payMax: 210_000, payPeriod: 'month', payGross: true }, { title: 'C', employerName: 'La Mer', description: 'Nous cherchons une personne de moins de 30 ans.' },
    ], 'refuse');
    const look = async (act: BulkAct) => {
      const { id } = await bulk.begin({ query: { sort: 'title', descending: false }, act });
      await vi.waitFor(async () => expect((await bulk.report({ id })).state).toBe('ready'));
      return (await bulk.rows({ id, list: 'results', after: null })).map(({ title, blocking, warnings }) => [title, blocking.join(), warnings.join()]);
    };
    const known = [['A', '', 'salaire,temps,contact'], ['B', '', 'temps,contact'], ['C', 'age.max', 'salaire,temps,contact']];
    expect(await look('refuse')).toEqual(known);
    expect(await look('accept')).toEqual(known);
    const pay = (await client.offers.get({ id: ids[0]! })).findings.find(({ id }) => id === 'salaire');
    await client.offers.setAside({ id: ids[0]!, key: pay!.key, aside: true });
    expect(await look('refuse')).toEqual([['A', '', 'temps,contact'], ...known.slice(1)]);
  });

  it('leaves out an employer that is not of the ESS of what it accepts, and says so of it under every act', async () => {
    const { client, bulk, ids } = await start([{ title: 'A' }, { title: 'B', employerName: 'Ville du Port', state: 'claimed', claimedBy: 'Nadia' }], 'accept');
    const { id: organisation } = await client.organisations.makeOfOffer({ id: ids[1]! });
    await client.organisations.edit({ id: organisation, set: { legalForm: 'Commune' }, keepReason: null });
    const look = async (act: BulkAct) => {
      const { id } = await bulk.begin({ query: { sort: 'title', descending: false }, act });
      await vi.waitFor(async () => expect((await bulk.report({ id })).state).toBe('ready'));
      return (await bulk.rows({ id, list: 'results', after: null })).map(({ title, verdict, isChosen, isOutsideEss, blocking }) => [title, verdict, isChosen, isOutsideEss, blocking.join()]);
    };
    expect(await look('accept')).toEqual([['A', 'applies', true, false, ''], ['B', 'blocking', false, true, 'employeur']]);
    expect(await look('refuse')).toEqual([['A', 'applies', true, false, ''], ['B', 'applies', true, true, 'employeur']]);
    expect(await look('askCorrections')).toEqual([['A', 'applies', true, false, ''], ['B', 'applies', true, true, 'employeur']]);
  });

  it('leaves what it would accept where the verdict of the employer has become « non » since it was looked at', async () => {
    const { client, bulk, id, ids, settle, states } = await start([{ title: 'A' }, { title: 'B', employerName: 'Ville du Port' }], 'accept');
    const { id: organisation } = await client.organisations.makeOfOffer({ id: ids[1]! });
    await client.organisations.edit({ id: organisation, set: { legalForm: 'Commune' }, keepReason: null });
    await bulk.apply({ id, name: 'Tout', decision: { kind: 'accept', template: null, nameless: 'x', quote: '' } });
    expect((await settle()).outcomes).toMatchObject({ done: 1, changed: 1 });
    expect(states()).toEqual(['accepted', 'received']);
  });

  it('no longer leaves out what a colleague has had for too long', async () => {
    const { client, core, store, ids } = await start([{ title: 'C', state: 'claimed', claimedBy: 'Sami' }], 'refuse');
    const judge = () => {
      const record = store.get('offer', ids[0] ?? '');
      if (record === undefined) throw new Error('gone');
      return judgeOffer({ store, act: 'refuse', mayWrite: true, userName: 'Nadia', rules, now: core.context.host.now() }, { row: record.row, id: record.id, fields: record.fields as OfferFields }).verdict;
    };
    expect(judge()).toBe('claimed');
    await client.app.saveSettings({ claimMinutes: 30 });
    store.db.prepare(`update offer_claim set since = '2026-11-24T08:00:00.000Z'`).run();
    expect(judge()).toBe('applies');
  });

  it('holds back what a close decision contradicts, and shows it', async () => {
    const same = { title: 'Animateur nature', employerName: 'Les Herbes folles', description: 'Vous animez des sorties nature avec les enfants du quartier, et vous tenez le jardin partagé.' };
    const { bulk, id, report, settle, store, ids } = await start([{ ...same, state: 'refused', decision: { kind: 'refuse', reason: 'not_ess', letter: null, by: 'Sami', at: '2026-11-01T08:00:00.000Z' } }, same], 'accept');
    expect(report.verdicts).toMatchObject({ contradicts: 1, state: 1, applies: 0 });
    expect(await bulk.rows({ id, list: 'contradicts', after: null })).toMatchObject([{ isChosen: false, against: { kind: 'refuse', by: 'Sami', reason: 'not_ess' } }]);
    expect((await bulk.choose({ id, place: null, verdict: 'contradicts', isChosen: true })).chosen).toBe(1);
    // Done all the same, someone else looks at it.
    await bulk.apply({ id, name: 'x', decision: { kind: 'accept', template: null, nameless: '', quote: '' } });
    await settle();
    expect(store.get('offer', ids[1]!)?.fields).toMatchObject({ state: 'accepted', lookAsked: { why: 'contradicts' } });
  });

  it('applies to no offer of who may not write them', async () => {
    const { store, ids } = await start([{ title: 'A' }], 'archive');
    const record = store.get('offer', ids[0]!)!;
    const judged = judgeOffer({ store, act: 'accept', mayWrite: false, userName: 'Nadia', rules, now: new Date() }, { row: record.row, id: record.id, fields: record.fields as OfferFields });
    expect(judged.verdict).toBe('right');
  });

  it('is done as one named batch with a line for each, a letter for each, and one undo takes it all back', async () => {
    const { bulk, id, settle, states, client, ids, store } = await start([...many(300), { title: 'Zoo', state: 'published' }], 'refuse');
    const rows = await bulk.rows({ id, list: 'applies', after: null, limit: 5 });
    await bulk.choose({ id, place: rows[1]!.place, verdict: 'applies', isChosen: false });
    expect((await bulk.apply({ id, name: 'Refuser les essais', decision: refuse })).state).toBe('applying');
    // A window is answered while it goes on.
    expect((await client.offers.ids({})).total).toBe(301);
    expect((await bulk.report({ id })).state).toBe('applying');
    const done = await settle();
    expect(done).toMatchObject({ state: 'applied', done: 299, outcomes: { done: 299, changed: 0, notNow: 0, gone: 0 }, leavesAt: '2026-11-24T09:10:00.000Z' });
    expect(states().filter((state) => state === 'refused')).toHaveLength(299);
    expect(states()[1]).toBe('received');
    const lines = await bulk.rows({ id, list: 'results', after: null, limit: 500 });
    expect(lines.filter(({ outcome }) => outcome === 'done')).toHaveLength(299);
    expect(lines.filter(({ outcome }) => outcome === null)).toMatchObject([{ verdict: 'applies', isChosen: false }, { title: 'Zoo', verdict: 'state', isChosen: false }]);
    expect((await client.offers.get({ id: ids[0]! })).fields).toMatchObject({ decision: { kind: 'refuse', reason: 'not_ess', letter: 'Bonjour,\n« Poste 0000 »\n\nArticle 4' }, cites: { articles: [{ number: 4, version: 'first' }] } });
    expect(store.findUndo(null, 'Nadia')).toMatchObject({ id: done.batch, label: 'Refuser les essais' });
    const undone = client.offers.undo({ batch: null });
    expect((await client.offers.ids({})).total).toBe(301);
    expect(await undone).toMatchObject({ label: 'Refuser les essais' });
    expect(states().filter((state) => state === 'received')).toHaveLength(300);
  });

  describe('cut short', () => {
    /** Closed once something is done and not all, as a breakdown would leave it; then started again. */
    async function cutShort() {
      const { bulk, id, core, folder } = await start(many(400), 'refuse');
      await bulk.apply({ id, name: 'Refuser les essais', decision: refuse });
      while ((await bulk.report({ id })).done === 0) await nextTurn();
      await core.close();
      const again = await startDesk({ folder });
      const { store } = again.core.context.desk();
      return { ...again, count: () => store.db.prepare<[], number>(`select count(*) from record where fields ->> '$.state' = 'refused'`).pluck().get() ?? 0 };
    }

    it('says after the next start how far it went, and is taken back as one', async () => {
      const { client, count } = await cutShort();
      const unfinished = await client.bulk.unfinished();
      expect(unfinished).toMatchObject({ name: 'Refuser les essais', done: count(), chosen: 400 });
      expect(unfinished?.done).toBeGreaterThan(0);
      expect(unfinished?.done).toBeLessThan(400);
      await client.offers.undo({ batch: unfinished?.batch ?? '' });
      expect(count()).toBe(0);
      expect(await client.bulk.unfinished()).toBeNull();
    });

    it('is no more spoken of once its note is put away, and what was done stands', async () => {
      const { client, count } = await cutShort();
      const before = count();
      await client.bulk.dismissUnfinished();
      expect(await client.bulk.unfinished()).toBeNull();
      expect(count()).toBe(before);
    });
  });

  it('is not said to be cut short while it goes on, nor once it is over or was stopped', async () => {
    const { bulk, id, settle } = await start(many(300), 'refuse');
    await bulk.apply({ id, name: 'x', decision: refuse });
    expect(await bulk.unfinished()).toBeNull();
    await bulk.stop({ id });
    expect((await settle()).state).toBe('stopped');
    expect(await bulk.unfinished()).toBeNull();
  });

  it('asks the same correction of all, each with a link and a letter of its own, and one undo takes it back', async () => {
    const { bulk, id, report, settle, states, client, ids, store } = await start([...many(3), { title: 'Zoo', state: 'published' }], 'askCorrections');
    expect(report.verdicts).toMatchObject({ applies: 3, state: 1 });
    const corrections = [{ field: 'payMin', comment: 'Dites la rémunération.' }];
    await bulk.apply({ id, name: 'Demander la paie', decision: { kind: 'askCorrections', corrections, template: 'Bonjour {contactName},\n« {title} »\n{corrections}', nameless: 'votre structure', quote: '– Rémunération : Dites la rémunération.' } });
    expect(await settle()).toMatchObject({ state: 'applied', outcomes: { done: 3 }, leavesAt: '2026-11-24T09:10:00.000Z' });
    expect(states()).toEqual(['corrections', 'corrections', 'corrections', 'published']);
    const read = (at: number) => store.get('offer', ids[at]!)?.fields as OfferFields;
    expect(read(0).decision).toMatchObject({ kind: 'askCorrections', corrections, letter: 'Bonjour,\n« Poste 0000 »\n– Rémunération : Dites la rémunération.' });
    expect(new Set([0, 1, 2].map((at) => read(at).correctionLink?.hash)).size).toBe(3);
    await client.offers.undo({ batch: null });
    expect(states().slice(0, 3)).toEqual(['received', 'received', 'received']);
    expect(read(0).correctionLink).toBeNull();
  });

  it('leaves what was changed, decided or taken away since it was looked at', async () => {
    const { bulk, id, settle, edit, store, ids } = await start(many(4), 'refuse');
    edit(0, { title: 'Autre chose' });
    edit(1, { state: 'published' });
    store.commit({ kind: 'delete', label: 'x', by: 'Test', changes: [{ op: 'delete', entity: 'offer', id: ids[2]! }] });
    await bulk.apply({ id, name: 'x', decision: refuse });
    expect((await settle()).outcomes).toEqual({ done: 1, changed: 1, notNow: 1, gone: 1 });
    expect((await bulk.rows({ id, list: 'results', after: null })).map(({ outcome }) => outcome)).toEqual(['changed', 'notNow', 'gone', 'done']);
    expect(store.get('offer', ids[3]!)?.fields).toMatchObject({ state: 'refused' });
  });

  it('archives without a letter, and is not done twice, nor to what its state does not allow', async () => {
    const { bulk, id, settle, states } = await start([{ title: 'A', state: 'refused' }, { title: 'B', state: 'closed' }, { title: 'C' }], 'archive');
    expect((await bulk.choose({ id, place: null, verdict: 'state', isChosen: true })).chosen).toBe(2);
    await bulk.apply({ id, name: 'Archiver', decision: { kind: 'archive' } });
    await settle();
    expect(states()).toEqual(['archived', 'archived', 'received']);
    await expect(bulk.apply({ id, name: 'Archiver', decision: { kind: 'archive' } })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await expect(bulk.report({ id: 'another' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('taken back while it goes on, stops', async () => {
    const { bulk, id, settle, states, client } = await start(many(400), 'refuse');
    await bulk.apply({ id, name: 'x', decision: refuse });
    const { batch } = await vi.waitFor(async () => {
      const report = await bulk.report({ id });
      expect(report.batch).not.toBeNull();
      return report;
    });
    await client.offers.undo({ batch });
    expect((await settle()).state).toBe('stopped');
    expect(new Set(states())).toEqual(new Set(['received']));
  });

  it('prolongs those whose publication can be, and closes for one motive', async () => {
    const published = { state: 'published', publishedAt: '2026-11-20T08:00:00.000Z', publicationDays: 60 } as const;
    const offers = [{ title: 'A', ...published }, { title: 'B', ...published, applyBy: '2026-12-01' }, { title: 'C' }];
    const prolonging = await start(offers, 'prolong');
    expect(prolonging.report).toMatchObject({ verdicts: { applies: 1, state: 2 }, chosen: 1 });
    await prolonging.bulk.apply({ id: prolonging.id, name: 'Prolongation', decision: { kind: 'prolong' } });
    await prolonging.settle();
    expect(prolonging.ids.map((one) => prolonging.store.get('offer', one)?.fields['publicationDays'])).toEqual([90, 60, null]);
    const closing = await start(offers, 'close');
    await closing.bulk.apply({ id: closing.id, name: 'Clôture', decision: { kind: 'close', motive: 'postponed' } });
    await closing.settle();
    expect(closing.ids.map((one) => (closing.store.get('offer', one)?.fields['closing'] as OfferFields['closing'])?.motive ?? null)).toEqual(['postponed', 'postponed', null]);
  });
});
