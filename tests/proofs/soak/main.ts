// `npm run -s proof:soak -- --minutes 30 [--desks 3 --offers 2000 --seed 1]`: JSON summary on the last line; fails if memory grew or anything is lost.
import { parseArgs } from 'node:util';
import { proveSoak } from './prove-soak.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, desks: { type: 'string', default: '3' }, offers: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const size = { minutes: Number(values.minutes), desks: Number(values.desks), offers: Number(values.offers), seed: Number(values.seed) };
/** From the second fifth of the time to the last: what is above is a leak, what is below is the collector's humour. */
const mostGrowth = 1.15;
const report = await proveSoak(size);
console.log(JSON.stringify({ proof: 'soak', ...size, ...report, mostGrowth }));
const isFlat = [...report.deskHeap, report.siteResident].every(({ growth }) => growth <= mostGrowth);
process.exitCode = isFlat && report.lost + report.apart + report.waiting === 0 && report.failedSyncs > 0 && report.edits > 0 ? 0 : 1;
