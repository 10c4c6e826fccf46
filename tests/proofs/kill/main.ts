// `npm run -s proof:kill -- --points 500 [--only restore]`: JSON summary on the last line; fails if anything is lost or doubled.
import { parseArgs } from 'node:util';
import { proveKills, works } from './prove-kills.ts';

const { values } = parseArgs({ options: { points: { type: 'string', default: '500' }, only: { type: 'string' } } });
const start = performance.now();
const chosen = values.only === undefined ? works : works.filter(({ name }) => name === values.only);
const report = await proveKills(Number(values.points), (text) => console.error(text), chosen);
console.log(JSON.stringify({ proof: 'kill', ...report, failed: report.failures.length, seconds: Math.round((performance.now() - start) / 1000) }));
process.exitCode = report.failures.length === 0 && report.killed > 0 ? 0 : 1;
