import { findNearOrganisations } from '../../src-main/core/organisations/find-near-organisations.ts';
import type { OrganisationFields } from '../../src-main/domain/organisation/organisation.ts';
import { emptyOrganisation } from '../support/organisations.ts';
import { makeRandom } from '../support/random.ts';
import { employerKinds, employerNames, towns } from '../support/seed-words.ts';
import { makeBenchFolder, openBenchDesk, removeBenchFolder } from './full-desk.ts';
import { findPercentile, type Measure, round, say, time } from './measure.ts';

const arrivals = 300;
const limit = 20;
const inLot = 5000;

/** Names of few words in few towns: each is near many, as in no real house. */
export const measureOrganisations: Measure = async function* ({ offers: count }) {
  const folder = makeBenchFolder();
  const { store, core } = await openBenchDesk(folder);
  say(`organisations: ${count}`);
  const random = makeRandom(11);
  const make = (at: number): OrganisationFields => {
    const [city, postcode, territory] = random.pick(towns);
    return {
      ...emptyOrganisation, name: `${random.pick(employerKinds)} ${random.pick(employerNames)} ${random.pick(employerNames)}`, city, postcode, territory,
      siret: at % 2 === 0 ? String(100_000_000 + at) + '00012' : null, website: at % 3 === 0 ? `https://asso${at % 5000}.example.org` : null,
    };
  };
  const items = Array.from({ length: count }, (_, at) => ({
    kind: 'put' as const, entity: 'organisation', id: random.uuid(), ver: 1, seq: at + 1, scopes: ['organisations'], by: 'site', at: '2026-11-01T08:00:00.000Z', fields: make(at),
  }));
  const filling = await time(() => {
    for (let from = 0; from < count; from += inLot) store.load(() => store.receive(items.slice(from, from + inLot), { bulk: true }), { listsLater: true });
    store.endLoad();
  });
  const times: number[] = [];
  const writes: number[] = [];
  let found = 0;
  for (let at = 0; at < arrivals; at++) {
    const id = random.uuid();
    writes.push(await time(() => void store.commit({ kind: 'create', label: '', by: 'Banc', changes: [{ op: 'create', entity: 'organisation', id, fields: make(count + at) }] })));
    const record = store.get('organisation', id)!;
    times.push(await time(() => void (found += findNearOrganisations(store.db, record).total)));
  }
  if (found === 0) throw new Error('no organisation was near any other');
  await core.close();
  removeBenchFolder(folder);
  const p95 = findPercentile(times, 0.95);
  yield {
    name: 'organisations', organisations: count, p50_ms: round(findPercentile(times, 0.5)), p95_ms: round(p95), max_ms: round(Math.max(...times)), write_ms: round(findPercentile(writes, 0.5)),
    fill_s: round(filling / 1000), limit: 'near organisations of one that has just come, among all', limit_ms: limit, ratio: round(p95 / limit),
  };
};
