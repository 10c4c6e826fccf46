// `npm run -s proof:offline [-- --own 5000 --theirs 20000 --offers 5000]`: JSON summary on the last line; fails if anything is lost.
import { parseArgs } from 'node:util';
import { proveLongOffline } from './prove-long-offline.ts';

const { values } = parseArgs({
  options: { own: { type: 'string', default: '5000' }, theirs: { type: 'string', default: '20000' }, offers: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } },
});
const size = { offers: Number(values.offers), own: Number(values.own), theirs: Number(values.theirs), seed: Number(values.seed) };
const report = await proveLongOffline(size);
console.log(JSON.stringify({ proof: 'offline', ...size, ...report }));
process.exitCode = report.lost + report.waiting + report.toReview === 0 && report.overlaps > 0 ? 0 : 1;
