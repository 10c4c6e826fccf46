import { listChangedVerdicts } from '../../src-main/core/organisations/list-changed-verdicts.ts';
import { sweepVerdicts } from '../../src-main/core/organisations/sweep-verdicts.ts';
import { addReferenceRow, saveReferenceFile } from '../../src-main/core/references/reference-table.ts';
import type { Store } from '../../src-main/core/store/store.ts';
import { emptyOrganisation } from '../support/organisations.ts';
import { makeRandom } from '../support/random.ts';
import { makeBenchFolder, openBenchDesk, removeBenchFolder } from './full-desk.ts';
import { type BenchLine, findPercentile, type Measure, round, say } from './measure.ts';

const inLot = 5000;
/** For how long core may answer nobody, in milliseconds. */
const limit = 50;
const day = (date: string) => new Date(`${date}T12:00:00Z`);

/** A desk with as many organisations, each with an approval in a file of references, which all end in one night: the worst day there is. */
export const measureVerdicts: Measure = async function* ({ offers: count }) {
  const folder = makeBenchFolder();
  const { store, core } = await openBenchDesk(folder);
  say(`verdicts: ${count}`);
  fill(store, count);
  yield await watch('first', count, () => sweepVerdicts(store, day('2100-12-30')));
  yield await watch('same', count, () => sweepVerdicts(store, day('2100-12-31')));
  yield await watch('all', count, () => sweepVerdicts(store, day('2101-01-01')));
  yield await watch('list', count, () => listChangedVerdicts(store, day('2101-01-01')));
  await core.close();
  removeBenchFolder(folder);
};

async function watch(step: string, organisations: number, work: () => unknown): Promise<BenchLine> {
  const gaps: number[] = [];
  let last = performance.now();
  const ticking = setInterval(() => {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
  }, 1);
  const tick = () => new Promise((done) => setTimeout(done, 20));
  await tick();
  gaps.length = 0;
  const before = process.memoryUsage().rss;
  const began = performance.now();
  await work();
  const ms = performance.now() - began;
  await tick();
  clearInterval(ticking);
  const held = Math.max(...gaps);
  return {
    name: 'verdicts', step, organisations, all_ms: round(ms), held_p99_ms: round(findPercentile(gaps, 0.99)), held_max_ms: round(held), grown_mb: round((process.memoryUsage().rss - before) / 1e6),
    limit: 'core answers nobody for so long', limit_ms: limit, ratio: round(held / limit),
  };
}

function fill(store: Store, count: number): void {
  const random = makeRandom(13);
  const sirens = Array.from({ length: count }, (_, at) => String(100_000_000 + at));
  for (let from = 0; from < count; from += inLot)
    store.load(() => store.receive(sirens.slice(from, from + inLot).map((siren, at) => ({
      kind: 'put' as const, entity: 'organisation', id: random.uuid(), ver: 1, seq: from + at + 1, scopes: ['organisations'], by: 'site', at: '2026-11-01T08:00:00.000Z',
      fields: { ...emptyOrganisation, name: `Maison ${siren}`, siret: `${siren}00012` },
    })), { bulk: true }), { listsLater: true });
  store.endLoad();
  store.write(() => {
    saveReferenceFile(store.db, { id: 'banc', name: 'esus.csv', at: '2026-11-01T08:00:00.000Z', by: 'Banc', state: 'done', lines: count, organisations: count, wrong: 0, failure: null });
    for (const [number, siren] of sirens.entries())
      addReferenceRow(store.db, { file: 'banc', number, siren, rna: null, name: null, statements: [
        { file: '', field: 'cj', on: null, says: { kind: 'legalCategory', code: '5710' } }, { file: '', field: 'esusAu', on: null, says: { kind: 'esus', approval: { from: '2020-01-01', until: '2100-12-31' } } },
      ] });
  });
}
