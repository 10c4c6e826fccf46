import { join } from 'node:path';
import type { FileOwner } from '../../../src-main/contract/desk/files.ts';
import { getFilePath } from '../../../src-main/core/files/file-folder.ts';
import { openSealedReader } from '../../../src-main/core/files/sealed-reader.ts';
import type { Entity } from '../../../src-main/domain/record/entity.ts';
import { type BenchDesk, makeBenchFolder, openBenchDesk, removeBenchFolder } from '../../bench/full-desk.ts';
import { startPostgres } from '../../support/postgres.ts';
import { makeRandom, type Random } from '../../support/random.ts';
import { startSite, type TestSite } from '../../support/site-server.ts';
import { findCanaries, listTails, makeCanary } from './canary.ts';
import { carryForOthers } from './carry.ts';
import { Others, territories } from './others.ts';

export type LeakReport = {
  moves: number; grants: number; syncs: number; acts: number;
  /** Times that a file was opened, which leaves its copy on the computer. */
  files: number;
  /** Lines of others that the desk carried to the site, and lines of the person's own that the site refused. */
  carried: number; refused: number;
  /** Canaries of what the person may no longer see, and those of them that are still somewhere in the profile. */
  hidden: number; leaked: number; places: string[];
  /** Of the hidden, those that the person's own lines hold until the site's backup covers them. */
  ownLines: number;
  /** Canaries that the person may see, found in the profile: the search does find. */
  seen: number;
};

type Options = { moves: number; seed: number; say: (text: string) => void };

/** A site over PostgreSQL and a desk of its own, for as long as the proof takes. */
export async function proveNothingLeft(options: Options): Promise<LeakReport> {
  const postgres = await startPostgres();
  const site = await startSite({ databaseUrl: await postgres.makeDatabase() });
  const folder = makeBenchFolder();
  const desk = await openBenchDesk(folder);
  try {
    return await moveScopes(site, desk, options);
  } finally {
    await desk.core.close();
    await site.remove();
    await postgres.stop();
    removeBenchFolder(folder);
  }
}

/**
 * A person whose territories come and go, among records that move from one territory to another, some of which they
 * edit or delete meanwhile, well or in a way that the site refuses; they carry a colleague's lines, too. In the end no byte of the decrypted profile is of what they may no longer see.
 */
async function moveScopes(site: TestSite, desk: BenchDesk, { moves, seed, say }: Options): Promise<LeakReport> {
  const random = makeRandom(seed);
  const others = new Others(await site.addUser('Tous', ['admin']), random);
  await others.begin();
  let granted = ['FR-44', 'FR-49'];
  const code = await site.addUser('Nadia', ['correspondent'], granted);
  const user = (await site.listUsers()).find(({ name }) => name === 'Nadia')!;
  await others.act(200);
  await desk.client.sync.connect({ code });
  const report = { grants: 0, syncs: 0, acts: 0, files: 0, carried: 0 };
  while (others.moves < moves) {
    await desk.client.app.saveSettings({ offline: true });
    for (let acts = random.below(5); acts > 0; acts--) if (actOnOne(desk, random)) report.acts++;
    await others.act(100);
    if (random.chance(0.5)) {
      const lines = others.writeAway(5);
      await carryForOthers(desk, others.away, lines);
      report.carried += lines.length;
    }
    if (random.chance(0.15)) {
      granted = territories.filter((territory) => territory !== null).filter(() => random.chance(0.5));
      if (granted.length === 0) granted = ['FR-35'];
      await site.grantUser(user.id, ['correspondent'], granted);
      report.grants++;
    }
    await desk.client.app.saveSettings({ offline: false });
    await syncWell(desk);
    report.syncs++;
    report.files += await openSome(desk, random);
    if (report.syncs % 20 === 0) say(`leak: ${others.moves} moves`);
  }
  await others.act(1);
  // What was refused of records that are still there is to be seen going, too.
  granted = granted.slice(-1);
  await site.grantUser(user.id, ['correspondent'], granted);
  await syncWell(desk);
  return { moves: others.moves, ...report, ...weigh(desk, others, granted) };
}

async function syncWell({ client }: BenchDesk): Promise<void> {
  const { failure } = await client.sync.now();
  if (failure) throw new Error(JSON.stringify(failure));
}

/** The person opens files of records that they see. */
async function openSome({ store, client }: BenchDesk, random: Random): Promise<number> {
  const named = store.db.prepare<[], FileOwner & { sha256: string }>('select entity, id, sha256 from file_use order by id, sha256').all();
  const some = named.filter(() => random.chance(0.3));
  for (const one of some) await client.files.open(one);
  return some.length;
}

/** The person edits a record that they see, or deletes it. */
function actOnOne({ store }: BenchDesk, random: Random): boolean {
  const records = store.db.prepare<[], { entity: Entity; id: string }>(`select entity, id from record where entity in ('offer', 'organisation') order by id`).all();
  if (records.length === 0) return false;
  const { entity, id } = random.pick(records);
  const field = entity === 'offer' ? random.pick(['title', 'applyText', 'contactName']) : random.pick(['name', 'about']);
  const label = String(store.get(entity, id)?.fields[entity === 'offer' ? 'title' : 'name']);
  const set = { [field]: makeCanary(random), ...(entity === 'offer' && random.chance(0.5) ? { datedOn: 'hier' } : {}) };
  const change = random.chance(0.2) ? { op: 'delete' as const, entity, id } : { op: 'update' as const, entity, id, set };
  store.commit({ kind: change.op === 'delete' ? 'delete' : 'edit', label, by: 'Nadia', changes: [change] });
  return true;
}

function weigh({ store, core }: BenchDesk, others: Others, granted: string[]) {
  const scopes = new Set(granted.flatMap((territory) => [`offers:${territory}`, `organisations:${territory}`]));
  const [visible, hidden] = [new Set<string>(), new Set<string>()];
  for (const [id, tails] of others.canaries) {
    const isVisible = others.held.get(id)!.scopes.some((scope) => scopes.has(scope));
    for (const tail of tails) (isVisible ? visible : hidden).add(tail);
  }
  for (const tail of visible) hidden.delete(tail);
  const own = new Set(listOwnTexts(store.db).flatMap(listTails));
  const found = findCanaries(join(store.file, '..'), core.context.profile.getKey()!);
  for (const tail of listCopyCanaries(store)) found.set(tail, 'files');
  const left = [...hidden].filter((tail) => found.has(tail));
  const leaked = left.filter((tail) => !own.has(tail));
  return {
    refused: store.tray.count(),
    hidden: hidden.size,
    leaked: leaked.length,
    places: leaked.slice(0, 20).map((tail) => `${found.get(tail)}: ${tail}`),
    ownLines: left.length - leaked.length,
    seen: [...visible].filter((tail) => found.has(tail)).length,
  };
}

/** The canaries in the copies of files, opened with the keys that the store has. */
function listCopyCanaries(store: BenchDesk['store']): string[] {
  const copies = store.db.prepare<[], { place: string; key: Buffer; size: number }>(`select place, key, size from file where state = 'here'`).all();
  return copies.flatMap(({ place, key, size }) => {
    const reader = openSealedReader(getFilePath(store, place), key, size);
    const text = reader.read(0, size).toString('latin1');
    reader.close();
    return listTails(text);
  });
}

/**
 * What a person wrote stays until it has safely arrived: lines that wait, that a restored site may ask for again, that were refused. So does
 * what is carried for others, until the site has taken it.
 */
const listOwnTexts = (db: BenchDesk['store']['db']): string[] =>
  db.prepare<[], string>(`select base || set_fields from outbox union all select frozen from journal union all select set_fields from tray
    union all select frozen from carried where frozen is not null`).pluck().all();
