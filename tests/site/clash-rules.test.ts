import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import type { ConflictFields } from '../../src-main/domain/record/conflict.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { TestDesk } from './test-desk.ts';

const postgres = sharePostgres();
let site: TestSite;
let admin: TestDesk;
let treasurer: TestDesk;
let nantes: TestDesk;
let rennes: TestDesk;
let moderator: TestDesk;

beforeAll(async () => {
  site = await startSite({ databaseUrl: await postgres.makeDatabase() });
  const join = async (name: string, ...rights: [Parameters<TestSite['addUser']>[1], string[]?]) => {
    const desk = new TestDesk(await site.addUser(name, ...rights));
    await desk.begin();
    return desk;
  };
  admin = await join('Ana', ['admin']);
  treasurer = await join('Théo', ['treasurer']);
  moderator = await join('Mona', ['moderator']);
  nantes = await join('Nadia', ['correspondent'], ['FR-44']);
  rennes = await join('René', ['correspondent', 'consultant'], ['FR-35']);
});
afterAll(async () => {
  await site.remove();
});

type Json = Mutation['set'];
const member = {
  name: 'Jeanne', kind: 'person', email: 'jeanne@asso.example', phone: null, postcode: null, message: null,
  receivedAt: '2026-11-24T08:00:00.000Z', state: 'received', decision: null, feeCents: null, feeReceivedOn: null,
};
const organisation = {
  name: 'La Boucle', siret: null, rna: null, legalForm: null, address: null, postcode: null, city: null, territory: 'FR-44',
  website: null, about: null, visitNotes: null,
};

async function create(entity: 'membership' | 'organisation', set: Json): Promise<string> {
  const id = randomUUID();
  expect((await admin.change({ entity, id, set })).status).toBe('applied');
  return id;
}
const edit = (entity: 'membership' | 'organisation', id: string, base: Json, set: Json, at = '2026-11-24T09:40:00.000Z') =>
  ({ entity, id, baseVer: 1, base, set, at });
const read = async (id: string) => {
  const found = (await new TestDesk(admin.code).begin()).find((item) => item.id === id);
  if (found?.kind !== 'put') throw new Error('not there');
  return found.fields;
};
const readConflict = async (id: string | null) => (await read(id ?? '')) as ConflictFields;

test('a fee: the treasurer’s stands, although it came second; what gave way is kept with both authors and times', async () => {
  const id = await create('membership', member);
  await admin.change(edit('membership', id, { feeCents: null }, { feeCents: 2000 }, '2026-11-24T09:40:00.000Z'));
  const result = await treasurer.change(edit('membership', id, { feeCents: null }, { feeCents: 2500 }, '2026-11-24T10:02:00.000Z'));
  expect(result.status).toBe('applied');
  expect(await read(id)).toMatchObject({ feeCents: 2500 });
  expect(await readConflict(result.conflictId)).toMatchObject({
    kind: 'edit', state: 'open', clashes: [{ field: 'feeCents', base: null, theirs: 2500, mine: 2000 }],
    theirsBy: 'Théo', theirsAt: '2026-11-24T10:02:00.000Z', mineBy: 'Ana', mineAt: '2026-11-24T09:40:00.000Z',
  });
});

test('a fee: the treasurer’s stands if it came first, too', async () => {
  const id = await create('membership', member);
  await treasurer.change(edit('membership', id, { feeCents: null }, { feeCents: 2500 }));
  const result = await admin.change(edit('membership', id, { feeCents: null }, { feeCents: 2000 }));
  expect(result.status).toBe('conflict');
  expect(await read(id)).toMatchObject({ feeCents: 2500 });
  expect(await readConflict(result.conflictId)).toMatchObject({ theirsBy: 'Théo', mineBy: 'Ana', clashes: [{ theirs: 2500, mine: 2000 }] });
});

test('a fee and its day stand or give way together', async () => {
  const id = await create('membership', member);
  await admin.change(edit('membership', id, { feeCents: null, feeReceivedOn: null }, { feeCents: 2000, feeReceivedOn: '2026-11-20' }));
  const { conflictId } = await treasurer.change(edit('membership', id, { feeCents: null, feeReceivedOn: null }, { feeCents: 2500, feeReceivedOn: '2026-11-21' }));
  expect(await read(id)).toMatchObject({ feeCents: 2500, feeReceivedOn: '2026-11-21' });
  expect((await readConflict(conflictId)).clashes.map(({ field }) => field).toSorted()).toEqual(['feeCents', 'feeReceivedOn']);
});

test('outside of the fee, the treasurer is like everyone: the first to arrive stands', async () => {
  const id = await create('membership', member);
  await admin.change(edit('membership', id, { phone: null }, { phone: '02 61 91 40 12' }));
  const result = await treasurer.change(edit('membership', id, { phone: null, feeCents: null }, { phone: '06 39 98 51 07', feeCents: 2500 }));
  expect(result.status).toBe('conflict');
  expect(await read(id)).toMatchObject({ phone: '02 61 91 40 12', feeCents: 2500 });
});

test('one line may lose a field and win another: a conflict for each, and the line hears of what it lost', async () => {
  const id = await create('membership', member);
  await admin.change(edit('membership', id, { phone: null, feeCents: null }, { phone: '02 61 91 40 12', feeCents: 2000 }));
  const result = await treasurer.change(edit('membership', id, { phone: null, feeCents: null }, { phone: '06 39 98 51 07', feeCents: 2500 }));
  expect(await read(id)).toMatchObject({ phone: '02 61 91 40 12', feeCents: 2500 });
  expect(await readConflict(result.conflictId)).toMatchObject({ theirsBy: 'Ana', mineBy: 'Théo', clashes: [{ field: 'phone' }] });
  const about = (await new TestDesk(admin.code).begin()).flatMap((item) => (item.kind === 'put' && item.fields['recordId'] === id ? [item.fields] : []));
  expect(new Set(about.map(({ theirsBy }) => theirsBy))).toEqual(new Set(['Ana', 'Théo']));
});

test('visit notes: the correspondent’s stand in their territory', async () => {
  const id = await create('organisation', organisation);
  await moderator.change(edit('organisation', id, { visitNotes: null }, { visitNotes: 'Lu sur leur site.' }));
  const result = await nantes.change(edit('organisation', id, { visitNotes: null }, { visitNotes: 'Vu sur place.' }));
  expect(result.status).toBe('applied');
  expect(await read(id)).toMatchObject({ visitNotes: 'Vu sur place.' });
  expect(await readConflict(result.conflictId)).toMatchObject({ theirsBy: 'Nadia', mineBy: 'Mona', clashes: [{ theirs: 'Vu sur place.', mine: 'Lu sur leur site.' }] });
});

test('visit notes of another territory: a correspondent is like everyone', async () => {
  const id = await create('organisation', organisation);
  await moderator.change(edit('organisation', id, { visitNotes: null }, { visitNotes: 'Lu sur leur site.' }));
  const result = await rennes.change(edit('organisation', id, { visitNotes: null }, { visitNotes: 'On m’a dit.' }));
  expect(result.status).toBe('conflict');
  expect(await read(id)).toMatchObject({ visitNotes: 'Lu sur leur site.' });
});

test('what stands was read by who writes over it: no rule comes in', async () => {
  const id = await create('membership', member);
  await treasurer.change(edit('membership', id, { feeCents: null }, { feeCents: 2500 }));
  const result = await admin.change(edit('membership', id, { feeCents: 2500 }, { feeCents: 3000 }));
  expect(result).toMatchObject({ status: 'applied', conflictId: null });
});
