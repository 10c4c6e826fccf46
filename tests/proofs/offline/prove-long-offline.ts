import { randomUUID } from 'node:crypto';
import { type BenchDesk, makeBenchFolder, openBenchDesk, removeBenchFolder } from '../../bench/full-desk.ts';
import { TestDesk } from '../../site/test-desk.ts';
import { editOf, someOffer } from '../../site/test-offers.ts';
import { startPostgres } from '../../support/postgres.ts';
import { makeRandom, type Random } from '../../support/random.ts';
import { startSite } from '../../support/site-server.ts';
import { sendAll } from '../send-all.ts';

/** Fields that merge each for itself. */
const fields = ['title', 'employerName', 'contactName', 'hoursText', 'applyText'] as const;
type Field = (typeof fields)[number];

export type OfflineSize = { offers: number; own: number; theirs: number; seed: number };
export type OfflineReport = {
  /** Fields that both had changed, those that only one had, and those of either that are neither there nor in a conflict. */
  overlaps: number; merged: number; lost: number; conflicts: number; waiting: number; toReview: number; syncMs: number;
};

/** Values by record and field: what a side wrote last. */
class Written {
  private readonly values = new Map<string, string>();
  set(id: string, field: Field, value: string): void {
    this.values.set(`${id} ${field}`, value);
  }
  get(id: string, field: Field): string | undefined {
    return this.values.get(`${id} ${field}`);
  }
}

/** One desk works for a month without a network, while others change the same records; then it comes back. */
export async function proveLongOffline({ offers, own, theirs, seed }: OfflineSize): Promise<OfflineReport> {
  const random = makeRandom(seed);
  const postgres = await startPostgres();
  const site = await startSite({ databaseUrl: await postgres.makeDatabase() });
  const folder = makeBenchFolder();
  const desk = await openBenchDesk(folder);
  try {
    const others = new TestDesk(await site.addUser('Tous', ['admin']));
    await others.begin();
    const ids = Array.from({ length: offers }, () => randomUUID());
    await sendAll(others, ids.map((id) => others.makeLine({ entity: 'offer', id, set: someOffer() })));
    await desk.client.sync.connect({ code: await site.addUser('Nadia', ['moderator']) });
    await desk.client.app.saveSettings({ offline: true });
    const mine = writeOwn(desk, ids, own, random);
    const standing = await writeTheirs(others, ids, theirs, random);
    await desk.client.app.saveSettings({ offline: false });
    const start = performance.now();
    const { failure, waiting, toReview, conflicts } = await desk.client.sync.now();
    const syncMs = Math.round(performance.now() - start);
    if (failure) throw new Error(JSON.stringify(failure));
    return { ...weigh(desk, ids, mine, standing), conflicts, waiting, toReview, syncMs };
  } finally {
    await desk.core.close();
    await site.remove();
    await postgres.stop();
    removeBenchFolder(folder);
  }
}

function writeOwn({ store }: BenchDesk, ids: string[], count: number, random: Random): Written {
  const written = new Written();
  for (let edit = 0; edit < count; edit++) {
    const [id, field, value] = [random.pick(ids), random.pick(fields), `à moi ${edit}`];
    store.commit({ kind: 'edit', label: value, by: 'Nadia', changes: [{ op: 'update', entity: 'offer', id, set: { [field]: value } }] });
    written.set(id, field, value);
  }
  return written;
}

async function writeTheirs(others: TestDesk, ids: string[], count: number, random: Random): Promise<Written> {
  const written = new Written();
  const lines = Array.from({ length: count }, (_, edit) => {
    const [id, field, value] = [random.pick(ids), random.pick(fields), `aux autres ${edit}`];
    const seen = written.get(id, field) ?? (field === 'title' ? someOffer().title : null);
    written.set(id, field, value);
    return others.makeLine(editOf(id, { [field]: seen }, { [field]: value }));
  });
  await sendAll(others, lines);
  return written;
}

function weigh({ store }: BenchDesk, ids: string[], mine: Written, theirs: Written) {
  const kept = new Set(
    store.db
      .prepare<[], string>(
        `select (fields ->> 'recordId') || ' ' || (clash.value ->> 'field') || ' ' || (clash.value ->> 'mine')
           from record, json_each(record.fields, '$.clashes') clash where entity = 'conflict'`,
      )
      .pluck()
      .all(),
  );
  const report = { overlaps: 0, merged: 0, lost: 0 };
  for (const id of ids) {
    const record = store.get('offer', id);
    for (const field of fields) {
      const [own, other] = [mine.get(id, field), theirs.get(id, field)];
      if (own === undefined && other === undefined) continue;
      if (own !== undefined && other !== undefined) report.overlaps++;
      else report.merged++;
      // What came first to the site stands; what gave way is in a conflict.
      const stands = record?.fields[field] === (other ?? own);
      const isKept = own === undefined || other === undefined || kept.has(`${id} ${field} ${own}`);
      if (!stands || !isKept) report.lost++;
    }
  }
  return report;
}
