import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ConflictFields } from '../../src-main/domain/record/conflict.ts';
import { isSameValue } from '../../src-main/domain/record/merge-fields.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { TestDesk } from './test-desk.ts';
import { acceptance, createOffer, editOf, refusal, someOffer } from './test-offers.ts';

const postgres = sharePostgres();
let site: TestSite;
let ana: TestDesk;
let ben: TestDesk;

beforeAll(async () => {
  site = await startSite({ databaseUrl: await postgres.makeDatabase() });
});
afterAll(async () => {
  await site.remove();
});
beforeEach(async () => {
  ana = new TestDesk(await site.addUser('Ana', ['admin']));
  ben = new TestDesk(await site.addUser('Ben', ['moderator']));
  await ana.begin();
  await ben.begin();
});

const readOffer = async (id: string) => {
  const items = await new TestDesk(ana.code).begin();
  const found = items.find((item) => item.id === id);
  if (found?.kind !== 'put') throw new Error('not there');
  return found;
};
const readConflict = async (id: string | null) => (await readOffer(id ?? '')).fields as ConflictFields;

test('edits of different fields are both applied', async () => {
  const id = await createOffer(ana);
  await ana.change(editOf(id, { title: 'Chargé de mission' }, { title: 'Chargée de mission' }));
  const result = await ben.change(editOf(id, { employerName: null }, { employerName: 'Les Deux Rives' }));
  expect(result).toMatchObject({ status: 'applied', ver: 3 });
  expect((await readOffer(id)).fields).toMatchObject({ title: 'Chargée de mission', employerName: 'Les Deux Rives' });
});

test('edits of the same field: what stands stays, the other is kept in a conflict with its author', async () => {
  const id = await createOffer(ana);
  await ana.change(editOf(id, { title: 'Chargé de mission' }, { title: 'Titre d’Ana' }));
  const result = await ben.change(editOf(id, { title: 'Chargé de mission', hoursText: null }, { title: 'Titre de Ben', hoursText: 'le soir' }));
  expect(result).toMatchObject({ status: 'conflict', code: null });
  expect((await readOffer(id)).fields).toMatchObject({ title: 'Titre d’Ana', hoursText: 'le soir' });
  expect(await readConflict(result.conflictId)).toMatchObject({
    kind: 'edit', entity: 'offer', recordId: id, state: 'open', mineBy: 'Ben', theirsBy: 'Ana',
    clashes: [{ field: 'title', base: 'Chargé de mission', theirs: 'Titre d’Ana', mine: 'Titre de Ben' }],
  });
});

test('the same value from two people is no conflict', async () => {
  const id = await createOffer(ana);
  await ana.change(editOf(id, { title: 'Chargé de mission' }, { title: 'Pareil' }));
  expect(await ben.change(editOf(id, { title: 'Chargé de mission' }, { title: 'Pareil' }))).toMatchObject({ status: 'unchanged', ver: 2 });
});

test('a pay clashes as a whole', async () => {
  const id = await createOffer(ana, { payMin: 100_000, payMax: 200_000, payPeriod: 'month' });
  await ana.change(editOf(id, { payMin: 100_000 }, { payMin: 120_000 }));
  const result = await ben.change(editOf(id, { payMin: 100_000, payMax: 200_000 }, { payMin: 150_000, payMax: 250_000 }));
  const { clashes } = await readConflict(result.conflictId);
  expect(clashes.map(({ field }) => field).sort()).toEqual(['payMax', 'payMin']);
  expect((await readOffer(id)).fields).toMatchObject({ payMin: 120_000, payMax: 200_000 });
});

test('an accepted offer is published by the site, in the same change', async () => {
  const id = await createOffer(ana);
  const result = await ana.change(editOf(id, { state: 'received', decision: null }, { state: 'accepted', decision: acceptance() }));
  expect(result.status).toBe('applied');
  const { fields, seq } = await readOffer(id);
  expect(fields).toMatchObject({ state: 'published', publishedAt: expect.any(String) as string });
  expect(seq).toBe(result.seq);
  expect((await site.publicOffers()).map((offer) => offer.id)).toContain(id);
});

test('two decisions on one offer: the first stands, the second is a conflict of decision', async () => {
  const id = await createOffer(ana);
  await ana.change(editOf(id, { state: 'received', decision: null }, { state: 'accepted', decision: acceptance('Ana') }));
  const result = await ben.change(editOf(id, { state: 'received', decision: null }, { state: 'refused', decision: refusal('Ben') }));
  expect(result.status).toBe('conflict');
  expect(await readConflict(result.conflictId)).toMatchObject({ kind: 'decision', theirsBy: 'Ana', mineBy: 'Ben' });
  expect((await readOffer(id)).fields).toMatchObject({ state: 'published', decision: { kind: 'accept' } });
});

test('whoever accepted an offer may take it back before hearing that it was published', async () => {
  const id = await createOffer(ana);
  const decision = acceptance();
  const accept = ana.makeLine(editOf(id, { state: 'received', decision: null }, { state: 'accepted', decision }));
  const reopen = ana.makeLine(editOf(id, { state: 'accepted', decision, publishedAt: null }, { state: 'received', decision: null }));
  const { results } = await ana.send([accept, reopen]);
  expect(results.map(({ status }) => status)).toEqual(['applied', 'applied']);
  expect((await readOffer(id)).fields).toMatchObject({ state: 'received', decision: null, publishedAt: null });
  expect((await site.publicOffers()).map((offer) => offer.id)).not.toContain(id);
});

test('a move that no action allows is refused', async () => {
  const id = await createOffer(ana);
  const result = await ana.change(editOf(id, { state: 'received' }, { state: 'archived' }));
  expect(result).toMatchObject({ status: 'rejected', code: 'transition_refused' });
  const published = await ana.change(editOf(id, { state: 'received' }, { state: 'published' }));
  expect(published).toMatchObject({ status: 'rejected', code: 'transition_refused' });
});

test('choosing the other side of a decision is one line', async () => {
  const id = await createOffer(ana);
  await ana.change(editOf(id, { state: 'received' }, { state: 'refused', decision: refusal() }));
  const result = await ben.change(editOf(id, { state: 'refused', decision: refusal() }, { state: 'accepted', decision: acceptance('Ben') }));
  expect(result.status).toBe('applied');
  expect((await readOffer(id)).fields['state']).toBe('published');
});

test('a value that breaks the rules is refused, field by field', async () => {
  const id = await createOffer(ana);
  const result = await ana.change(editOf(id, {}, { title: '', payMin: -1 }));
  expect(result).toMatchObject({ status: 'rejected', code: 'invalid_fields' });
  expect(result.fields.map(({ field }) => field).sort()).toEqual(['payMin', 'title']);
  expect((await ana.change({ entity: 'offer', id, set: { colour: 'red' } })).fields).toEqual([{ field: 'colour', problem: 'unknown field' }]);
});

test('a deletion passes if its author had seen everything', async () => {
  const id = await createOffer(ana);
  const result = await ben.change({ entity: 'offer', id, op: 'delete', baseVer: 1, base: someOffer() });
  expect(result).toMatchObject({ status: 'applied', ver: 2 });
  expect((await ana.catchUp()).filter((item) => item.id === id).at(-1)).toMatchObject({ kind: 'del', by: 'Ben' });
});

test('a deletion of what someone else has edited meanwhile is a conflict, and the record stays', async () => {
  const id = await createOffer(ana);
  await ana.change(editOf(id, { title: 'Chargé de mission' }, { title: 'Plus clair' }));
  const result = await ben.change({ entity: 'offer', id, op: 'delete', baseVer: 1, base: someOffer() });
  expect(await readConflict(result.conflictId)).toMatchObject({ kind: 'delete_vs_edit', clashes: [{ field: 'title', theirs: 'Plus clair', mine: null }] });
  expect((await readOffer(id)).fields['title']).toBe('Plus clair');
});

test('versions are given twice by a restored site: values say what the author of a deletion had seen', async () => {
  const id = await createOffer(ana);
  await ana.change(editOf(id, { title: 'Chargé de mission' }, { title: 'Titre d’Ana' }));
  expect(await ben.change({ entity: 'offer', id, op: 'delete', baseVer: 2, base: someOffer() })).toMatchObject({ status: 'conflict' });
  expect((await readOffer(id)).fields).toMatchObject({ title: 'Titre d’Ana' });
});

test('versions are given twice by a restored site: an edit based on the version of a deletion does not bring the record back', async () => {
  const id = await createOffer(ana);
  await ana.change({ entity: 'offer', id, op: 'delete', baseVer: 1, base: someOffer() });
  const result = await ben.change(editOf(id, { title: 'Chargé de mission' }, { title: 'Titre de Ben' }, 2));
  expect(await readConflict(result.conflictId)).toMatchObject({ kind: 'edited_after_delete', mineBy: 'Ben' });
  await expect(readOffer(id)).rejects.toThrow('not there');
});

test('an edit of a deleted record is kept, and the record does not come back by itself', async () => {
  const id = await createOffer(ana);
  const { ver } = await ana.change({ entity: 'offer', id, op: 'delete', baseVer: 1, base: someOffer() });
  const result = await ben.change(editOf(id, { title: 'Chargé de mission' }, { title: 'Trop tard' }));
  const { kind, clashes } = await readConflict(result.conflictId);
  expect(kind).toBe('edited_after_delete');
  expect(clashes.filter(({ base, mine }) => !isSameValue(base, mine))).toEqual([{ field: 'title', base: 'Chargé de mission', mine: 'Trop tard', theirs: null }]);
  await expect(readOffer(id)).rejects.toThrow('not there');
  // Whoever has seen the deletion may make the whole record anew.
  expect(await ben.change(editOf(id, {}, someOffer({ title: 'Revenu' }), ver))).toMatchObject({ status: 'applied', ver: ver + 1 });
  expect((await readOffer(id)).fields).toMatchObject({ title: 'Revenu', description: 'Texte' });
});

test('what a conflict keeps of a deleted record is enough to bring it back whole', async () => {
  const id = await createOffer(ana, { hoursText: 'le soir' });
  await ana.change({ entity: 'offer', id, op: 'delete', baseVer: 1, base: someOffer({ hoursText: 'le soir' }) });
  const { conflictId } = await ben.change(editOf(id, { title: 'Chargé de mission' }, { title: 'Gardé' }));
  const { clashes } = await readConflict(conflictId);
  const whole = Object.fromEntries(clashes.map(({ field, mine }) => [field, mine]));
  expect((await ben.change({ entity: 'offer', id, set: whole })).status).toBe('applied');
  expect((await readOffer(id)).fields).toMatchObject({ title: 'Gardé', hoursText: 'le soir', description: 'Texte' });
});

test('a conflict is closed once, for everyone, by an ordinary line', async () => {
  const id = await createOffer(ana);
  await ana.change(editOf(id, { title: 'Chargé de mission' }, { title: 'A' }));
  const { conflictId } = await ben.change(editOf(id, { title: 'Chargé de mission' }, { title: 'B' }));
  const close = (choice: string, by: string) => ({
    entity: 'conflict' as const, id: conflictId ?? '', baseVer: 1, base: { state: 'open', choices: null },
    set: { state: 'resolved', choices: { title: choice }, resolvedBy: by, resolvedAt: '2026-11-24T10:00:00.000Z' },
  });
  expect((await ben.change(close('mine', 'Ben'))).status).toBe('applied');
  expect((await ben.change(close('mine', 'Ben'))).status).toBe('unchanged');
  // Who comes second takes what stands: nothing more is to be settled.
  expect(await ana.change(close('theirs', 'Ana'))).toMatchObject({ status: 'conflict', conflictId });
  expect(await readConflict(conflictId)).toMatchObject({ state: 'resolved', choices: { title: 'mine' }, resolvedBy: 'Ben' });
  const forged = await ana.change({ entity: 'conflict', id: conflictId ?? '', baseVer: 2, set: { mineBy: 'Zoé' } });
  expect(forged).toMatchObject({ status: 'rejected', code: 'invalid_fields' });
});

test('a conflict that was closed by mistake is opened again by who has seen it closed', async () => {
  const id = await createOffer(ana);
  await ana.change(editOf(id, { title: 'Chargé de mission' }, { title: 'A' }));
  const { conflictId } = await ben.change(editOf(id, { title: 'Chargé de mission' }, { title: 'B' }));
  const open = { state: 'open', choices: null, resolvedBy: null, resolvedAt: null };
  const closed = { state: 'resolved', choices: { title: 'theirs' }, resolvedBy: 'Ben', resolvedAt: '2026-11-24T10:00:00.000Z' };
  await ben.change({ entity: 'conflict', id: conflictId ?? '', baseVer: 1, base: open, set: closed });
  expect((await ben.change({ entity: 'conflict', id: conflictId ?? '', baseVer: 2, base: closed, set: open })).status).toBe('applied');
  expect(await readConflict(conflictId)).toMatchObject(open);
});

test('each field names its last author, whoever wrote the record last', async () => {
  const id = await createOffer(ana);
  await ana.change({ ...editOf(id, { title: 'Chargé de mission' }, { title: 'Titre d’Ana' }), at: '2026-11-24T09:00:00.000Z' });
  await ben.change({ ...editOf(id, { hoursText: null }, { hoursText: 'le soir' }), at: '2026-11-24T09:30:00.000Z' });
  const found = await readOffer(id);
  expect(found).toMatchObject({ by: 'Ben', authors: { title: { by: 'Ana', at: '2026-11-24T09:00:00.000Z' }, hoursText: { by: 'Ben' }, '*': { by: 'Ana' } } });
  // The clash names who wrote the field, not who touched the record last.
  const cam = new TestDesk(await site.addUser('Cam', ['moderator']));
  await cam.begin();
  const { conflictId } = await cam.change(editOf(id, { title: 'Chargé de mission' }, { title: 'Titre de Cam' }));
  expect(await readConflict(conflictId)).toMatchObject({ theirsBy: 'Ana', theirsAt: '2026-11-24T09:00:00.000Z', mineBy: 'Cam' });
});
