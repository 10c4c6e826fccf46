// Measures: `npm run -s bench [-- --only NAME] [--offers N] [--runs N] [--desks N] [--seconds N] [--servers N]`. JSON lines on stdout, one a measure; what goes on, on stderr.
import { parseArgs } from 'node:util';
import { measureBundle } from './measure-bundle.ts';
import { measureDuplicates } from './measure-duplicates.ts';
import { measureFeed } from './measure-feed.ts';
import { measureFindings } from './measure-findings.ts';
import { measureListPage } from './measure-list-page.ts';
import { measureLoad } from './measure-load.ts';
import { measureMemory } from './measure-memory.ts';
import { measureOrganisations } from './measure-organisations.ts';
import { measurePeers } from './measure-peers.ts';
import { measurePrecedents } from './measure-precedents.ts';
import { measurePush } from './measure-push.ts';
import { measureReconnect } from './measure-reconnect.ts';
import { measureSearch } from './measure-search.ts';
import { measureStart } from './measure-start.ts';
import { measureSync } from './measure-sync.ts';
import { measureTriage } from './measure-triage.ts';
import { measureValise } from './measure-valise.ts';
import { measureVerdicts } from './measure-verdicts.ts';
import { measureWire } from './measure-wire.ts';
import type { Measure } from './measure.ts';

const measures: { names: string[]; measure: Measure }[] = [
  { names: ['bundle'], measure: measureBundle },
  { names: ['search'], measure: measureSearch },
  { names: ['list.page'], measure: measureListPage },
  { names: ['memory'], measure: measureMemory },
  { names: ['duplicates'], measure: measureDuplicates },
  { names: ['organisations'], measure: measureOrganisations },
  { names: ['verdicts'], measure: measureVerdicts },
  { names: ['precedents'], measure: measurePrecedents },
  { names: ['findings'], measure: measureFindings },
  { names: ['start'], measure: measureStart },
  { names: ['triage.next'], measure: measureTriage },
  { names: ['sync.initial', 'sync.firstScreen', 'sync.incremental'], measure: measureSync },
  { names: ['sync.push'], measure: measurePush },
  { names: ['sync.wire'], measure: measureWire },
  { names: ['sync.peers'], measure: measurePeers },
  { names: ['valise'], measure: measureValise },
  { names: ['site.feed'], measure: measureFeed },
  { names: ['site.load'], measure: measureLoad },
  { names: ['site.reconnect'], measure: measureReconnect },
];

const { values } = parseArgs({
  options: {
    only: { type: 'string' }, offers: { type: 'string', default: '100000' }, runs: { type: 'string', default: '3' },
    desks: { type: 'string' }, seconds: { type: 'string', default: '30' }, servers: { type: 'string', default: '2' },
  },
});
const known = measures.flatMap(({ names }) => names);
if (values.only !== undefined && !known.includes(values.only)) {
  console.error(`No measure is called ${values.only}: ${known.join(', ')}`);
  process.exit(1);
}
const options = {
  offers: Number(values.offers), runs: Number(values.runs), only: values.only ?? null,
  desks: values.desks === undefined ? null : Number(values.desks), seconds: Number(values.seconds), servers: Number(values.servers),
};
if (!(options.offers >= 2000) || !(options.runs >= 1)) {
  console.error('--offers is 2000 or more, --runs 1 or more');
  process.exit(1);
}
if (!(options.desks === null || options.desks >= 1) || !(options.seconds >= 1) || !(options.servers >= 1)) {
  console.error('--desks, --seconds and --servers are 1 or more');
  process.exit(1);
}
for (const { names, measure } of measures) {
  if (options.only !== null && !names.includes(options.only)) continue;
  for await (const line of measure(options))
    if (options.only === null || line.name === options.only || line.name.startsWith(`${options.only}.`)) console.log(JSON.stringify(line));
}
