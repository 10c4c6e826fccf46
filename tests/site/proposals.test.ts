import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { collections, makeFields, titleOf } from './rights-matrix.ts';
import { TestDesk } from './test-desk.ts';
import { createOffer, editOf } from './test-offers.ts';

const postgres = sharePostgres();
let site: TestSite;
let moderator: TestDesk;
let consultant: TestDesk;
let offer: string;

beforeAll(async () => {
  site = await startSite({ databaseUrl: await postgres.makeDatabase() });
  moderator = await join('Mona', ['moderator']);
  consultant = await join('Camille', ['consultant']);
});
afterAll(async () => {
  await site.remove();
});
beforeEach(async () => {
  offer = await createOffer(moderator, { territory: 'FR-44' });
});

const join = async (name: string, roles: Parameters<TestSite['addUser']>[1], territories: string[] = []) => {
  const desk = new TestDesk(await site.addUser(name, roles, territories));
  await desk.begin();
  return desk;
};
const proposal = (more: object = {}) => ({
  entity: 'offer', recordId: offer, recordTitle: 'Chargé de mission', base: { title: 'Chargé de mission' },
  set: { title: 'Chargé·e de mission' }, message: 'Plus inclusif.', by: 'Camille', at: '2026-11-24T09:40:00.000Z', state: 'open',
  answer: null, answeredBy: null, answeredAt: null, ...more,
}) as Mutation['set'];
const propose = (desk: TestDesk, more: object = {}, id: string = randomUUID()) => desk.change({ entity: 'proposal', id, set: proposal(more) });
const unanswered = { state: 'open', answer: null, answeredBy: null, answeredAt: null };
const answerOf = (id: string, state: string, by: string) => ({
  entity: 'proposal' as const, id, baseVer: 1, base: unanswered, set: { state, answer: null, answeredBy: by, answeredAt: '2026-11-24T10:00:00.000Z' },
});
const read = async (desk: TestDesk, id: string) => {
  const found = (await new TestDesk(desk.code).begin()).find((item) => item.id === id);
  return found?.kind === 'put' ? found : undefined;
};

test('who sees an offer and may not write it proposes a change, which everyone who sees the offer sees', async () => {
  const id = randomUUID();
  expect(await propose(consultant, {}, id)).toMatchObject({ status: 'applied' });
  expect((await read(moderator, id))?.fields).toMatchObject({ by: 'Camille', state: 'open', set: { title: 'Chargé·e de mission' } });
  expect((await read(moderator, offer))?.fields['title']).toBe('Chargé de mission');
  const elsewhere = await join('Rennes', ['correspondent'], ['FR-35']);
  expect(await read(elsewhere, id)).toBeUndefined();
});

test('a proposal is in the name of who sends it, open and unanswered, whatever it says', async () => {
  const id = randomUUID();
  await propose(consultant, { by: 'Mona', state: 'accepted', answeredBy: 'Mona', answeredAt: '2026-11-24T10:00:00.000Z' }, id);
  expect((await read(moderator, id))?.fields).toMatchObject({ by: 'Camille', ...unanswered });
});

test('nothing is proposed on what one does not see, or on what is not there', async () => {
  const elsewhere = await join('Quimper', ['correspondent'], ['FR-29']);
  expect(await propose(elsewhere)).toMatchObject({ status: 'rejected', code: 'forbidden' });
  expect(await propose(consultant, { recordId: randomUUID() })).toMatchObject({ code: 'unknown_record' });
});

test('decisions and unknown fields are not proposed, nor a value that the record could not hold', async () => {
  for (const set of [{ state: 'accepted' }, { colour: 'red' }, { title: '' }, {}])
    expect(await propose(consultant, { set })).toMatchObject({ status: 'rejected', code: 'invalid_fields' });
});

test.each(collections)('of %s, what its author writes is proposed, and nothing of what those who may write it decide, count or share', async (collection) => {
  const admin = await join('Ada', ['admin']);
  const recordId = randomUUID();
  await admin.change({ entity: collection, id: recordId, set: makeFields(collection, 'in') });
  const name = titleOf[collection];
  const kept = { offer: 'comments', organisation: 'essOverride', press: 'files', membership: 'feeCents', correspondent: 'decision', rule: 'level', article: 'versions', view: 'by', wording: 'name', template: 'name' }[collection];
  const shared = ['rule', 'article', 'view', 'wording', 'template'].includes(collection);
  const about = { entity: collection, recordId, base: {} };
  expect(await propose(admin, { ...about, set: { [name]: 'Autre' } })).toMatchObject(shared ? { code: 'invalid_fields', fields: [{ field: name }] } : { status: 'applied' });
  const { fields } = await propose(admin, { ...about, set: { [kept]: null } });
  expect(fields).toMatchObject([{ field: kept, problem: 'cannot be proposed' }]);
});

test('it is answered by who may write the record, once, and the first answer stands', async () => {
  const id = randomUUID();
  await propose(consultant, {}, id);
  expect(await consultant.change(answerOf(id, 'accepted', 'Camille'))).toMatchObject({ status: 'rejected', code: 'forbidden' });
  await moderator.change(editOf(offer, { title: 'Chargé de mission' }, { title: 'Chargé·e de mission' }));
  expect(await moderator.change(answerOf(id, 'accepted', 'Mona'))).toMatchObject({ status: 'applied' });
  const other = await join('Malik', ['moderator']);
  expect(await other.change(answerOf(id, 'declined', 'Malik'))).toMatchObject({ status: 'conflict', conflictId: id });
  expect((await read(moderator, id))?.fields).toMatchObject({ state: 'accepted', answeredBy: 'Mona' });
});

test('its author withdraws it, and nobody else does; nobody rewrites or deletes it', async () => {
  const id = randomUUID();
  await propose(consultant, {}, id);
  expect(await moderator.change(answerOf(id, 'withdrawn', 'Mona'))).toMatchObject({ status: 'rejected', code: 'forbidden' });
  const rewritten = { entity: 'proposal' as const, id, baseVer: 1, base: { ...unanswered, message: 'Plus inclusif.' }, set: { message: 'X', state: 'declined' } };
  expect(await moderator.change(rewritten)).toMatchObject({ code: 'invalid_fields' });
  expect(await consultant.change({ entity: 'proposal', id, op: 'delete' })).toMatchObject({ code: 'forbidden' });
  expect(await consultant.change(answerOf(id, 'withdrawn', 'Camille'))).toMatchObject({ status: 'applied' });
});

test('it follows its record to another territory', async () => {
  const id = randomUUID();
  const nantes = await join('Nantes', ['correspondent'], ['FR-44']);
  await propose(consultant, {}, id);
  expect((await nantes.catchUp()).map((item) => item.id)).toContain(id);
  await moderator.change(editOf(offer, { territory: 'FR-44' }, { territory: 'FR-35' }));
  const gone = (await nantes.catchUp()).filter((item) => item.id === id);
  expect(gone).toEqual([expect.objectContaining({ kind: 'exit', scope: 'offers:FR-44' })]);
});

test('a conflict is closed by who may write its record', async () => {
  await moderator.change(editOf(offer, { title: 'Chargé de mission' }, { title: 'A' }));
  const other = await join('Maya', ['moderator']);
  const { conflictId } = await other.change(editOf(offer, { title: 'Chargé de mission' }, { title: 'B' }));
  const close = { entity: 'conflict' as const, id: conflictId ?? '', baseVer: 1, base: { state: 'open' }, set: { state: 'resolved', choices: { title: 'mine' }, resolvedBy: 'X', resolvedAt: '2026-11-24T10:00:00.000Z' } };
  expect(await consultant.change(close)).toMatchObject({ status: 'rejected', code: 'forbidden' });
  expect(await moderator.change(close)).toMatchObject({ status: 'applied' });
});
