// `npm run -s proof:leak -- --moves 10000 [--seed 1]`: JSON summary on the last line; fails if anything is left.
import { parseArgs } from 'node:util';
import { proveNothingLeft } from './prove-nothing-left.ts';

const { values } = parseArgs({ options: { moves: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } });
const start = performance.now();
const report = await proveNothingLeft({ moves: Number(values.moves), seed: Number(values.seed), say: (text) => console.error(text) });
console.log(JSON.stringify({ proof: 'leak', seed: Number(values.seed), ...report, seconds: Math.round((performance.now() - start) / 1000) }));
process.exitCode = report.leaked === 0 && report.seen > 0 ? 0 : 1;
