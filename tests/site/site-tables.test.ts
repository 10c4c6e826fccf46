import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { bucketOf, digestQuery } from '../../src-main/contract/site/digest.ts';
import { feedQuery, helloInput, snapshotQuery } from '../../src-main/contract/site/sync-calls.ts';
import { openDatabase } from '../../src-site/database/open-database.ts';
import type { Database } from '../../src-site/database/database.ts';
import { requirePerson } from '../../src-site/devices/require-person.ts';
import { makePostgresTables } from '../../src-site/records/postgres-tables.ts';
import type { SiteTables, UserRow } from '../../src-site/records/site-tables.ts';
import { answerDigest, answerFeed, answerHello, answerPush, answerSnapshot } from '../../src-site/sync/answer-desk.ts';
import { makeToken, makeTokenHash } from '../support/simulator/fake-site.ts';
import { makeMemoryState, makeMemoryTables } from '../support/simulator/memory-tables.ts';
import { makeSimulatedId } from '../support/simulator/random.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { someOffer } from './test-offers.ts';

/** Both databases give the same ids to what they make. */
const ids = vi.hoisted(() => ({ made: 0 }));
vi.mock('uuid', () => ({ v7: () => makeSimulatedId(1000 + ids.made++) }));

const postgres = sharePostgres();
let db: Database;
beforeAll(async () => {
  db = await openDatabase({ url: await postgres.makeDatabase() }, () => {});
});
afterAll(async () => {
  await db.close();
});
afterEach(() => {
  vi.useRealTimers();
});

const desks = 3;
const words = ['un', 'deux', 'Ça « va » \\ "là"\n\u2028'];
const places = ['FR-44', 'FR-35', null];
const grants = [
  { roles: ['admin'], territories: [] },
  { roles: ['correspondent'], territories: ['FR-44'] },
  { roles: ['correspondent'], territories: ['FR-44', 'FR-35'] },
  { roles: ['treasurer'], territories: [] },
];
const below = (count: number) => fc.nat({ max: count - 1 });
const line = fc.record({ record: below(4), kind: fc.constantFrom('create', 'title', 'move', 'delete', 'nonsense'), seen: below(3), word: below(3) });
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('push' as const), desk: below(desks), lines: fc.array(line, { minLength: 1, maxLength: 4 }), skip: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('again' as const), push: below(20) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('feed' as const), desk: below(desks), limit: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('snapshot' as const), desk: below(desks), limit: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('digest' as const), desk: below(desks), ahead: below(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('grant' as const), desk: below(desks), grant: below(grants.length) }) },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;
type Setter = (desk: number, user: UserRow) => Promise<void>;

/** What a site over these tables answers to it all, as text. */
async function listAnswers(tables: SiteTables, acts: readonly Act[], setUser: Setter): Promise<string[]> {
  ids.made = 0;
  const { epoch } = await tables.readMeta();
  const answers: string[] = [];
  const sent: { desk: number; lines: { n: number; sha: string }[] }[] = [];
  const places = Array.from({ length: desks }, () => ({ cursor: '', lastN: 0 }));
  const note = async (work: Promise<unknown>): Promise<unknown> => {
    const answer = await work.catch((error: unknown) => JSON.stringify(error));
    answers.push(Buffer.isBuffer(answer) ? answer.toString() : JSON.stringify(answer));
    return answer;
  };
  const readHead = (page: unknown) => (Buffer.isBuffer(page) ? (JSON.parse(page.toString().split('\n')[0] ?? '') as { next: string | null; head: string }) : undefined);
  const hello = async (desk: number) =>
    answerHello(tables, await requirePerson(tables, makeToken(desk)), helloInput.parse({ deviceId: makeSimulatedId(desk), app: 'test', schema: 1, epoch: null, grantsHash: null }));
  for (let desk = 0; desk < desks; desk++) {
    await setUser(desk, { id: `user-${desk}`, name: `Personne ${desk}`, ...grants[desk]! });
    await note(hello(desk));
  }
  for (const one of acts) {
    if (one.do === 'grant') {
      await setUser(one.desk, { id: `user-${one.desk}`, name: `Personne ${one.desk}`, ...grants[one.grant]! });
      await note(hello(one.desk));
      continue;
    }
    const push = one.do === 'again' ? sent[one.push] : one.do === 'push' ? makePush(one, places[one.desk]!) : undefined;
    const desk = push?.desk ?? ('desk' in one ? one.desk : 0);
    const person = await requirePerson(tables, makeToken(desk));
    const query = { deviceId: makeSimulatedId(desk), grantsHash: person.grantsHash };
    if (push) {
      sent.push(push);
      await note(answerPush(tables, person, { deviceId: query.deviceId, epoch, lines: push.lines }));
    } else if (one.do === 'feed' && places[desk]!.cursor !== '') {
      const page = await note(answerFeed(tables, person, feedQuery.parse({ ...query, cursor: places[desk]!.cursor, limit: one.limit })));
      places[desk]!.cursor = readHead(page)?.next ?? places[desk]!.cursor;
    } else if (one.do === 'digest') {
      const { head } = await tables.readMeta();
      await note(answerDigest(tables, person, digestQuery.parse({ ...query, epoch, seq: head + one.ahead })));
      const asked = { ...query, epoch, limit: 5, bucket: bucketOf(makeSimulatedId(100)) };
      await note(answerSnapshot(tables, person, snapshotQuery.parse(asked)));
    } else if (one.do === 'snapshot')
      for (let after: string | null = ''; after !== null; ) {
        const asked = snapshotQuery.parse({ ...query, epoch, limit: one.limit, ...(after === '' ? {} : { after }) });
        const head = readHead(await note(answerSnapshot(tables, person, asked)));
        if (after === '') places[desk]!.cursor = head?.head ?? '';
        after = head?.next ?? null;
      }
  }
  return answers;
}

function makePush({ desk, lines, skip }: Act & { do: 'push' }, place: { lastN: number }) {
  if (skip) place.lastN++;
  return {
    desk,
    lines: lines.map(({ record, kind, seen, word }) => {
      const at = `2026-11-24T10:00:0${word}.000Z`;
      const whole = someOffer({ title: words[seen]!, territory: places[seen]! });
      const draft = {
        create: { op: 'put', base: {}, set: someOffer({ title: words[word]!, territory: places[word]! }) },
        title: { op: 'put', base: { title: words[seen] }, set: { title: words[word] } },
        move: { op: 'put', base: { territory: places[seen] }, set: { territory: places[word] } },
        delete: { op: 'delete', base: whole, set: {} },
        nonsense: { op: 'put', base: {}, set: { colour: words[word] } },
      }[kind];
      const content = { entity: 'offer', id: makeSimulatedId(100 + record), baseVer: kind === 'create' ? 0 : 1, at, ...draft };
      const n = ++place.lastN;
      return { ...content, n, sha: createHash('sha256').update(JSON.stringify([n, content])).digest('hex') };
    }),
  };
}

test('memory answers what PostgreSQL answers, byte for byte, whatever desks do', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T12:00:00.000Z') });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
      await db.query('truncate sync_row, sync_exit, sync_result, sync_device, device_token, site_user, published_offer cascade', []);
      await db.query('update sync_clock set v = 0', []);
      const inPostgres = makePostgresTables(db);
      const real = await listAnswers(inPostgres, acts, async (desk, { id, name, roles, territories }) => {
        await db.query('insert into site_user (id, name, roles, territories) values ($1, $2, $3, $4) on conflict (id) do update set roles = $3, territories = $4', [id, name, roles, territories]);
        await db.query('insert into device_token (hash, user_id) values ($1, $2) on conflict do nothing', [makeTokenHash(desk), id]);
      });
      const { head: _, ...meta } = await inPostgres.readMeta();
      const inMemory = makeMemoryTables(makeMemoryState(meta));
      const simulated = await listAnswers(inMemory, acts, async (desk, user) => {
        inMemory.state.users.set(makeTokenHash(desk), user);
      });
      expect(simulated).toEqual(real);
    }),
    { numRuns: 30, endOnFailure: true },
  );
}, 240_000);
