// Loaded before a site (`node --import`): kills its process, as a power cut would, at one query to PostgreSQL.
// KILL_AT: which one, from 1. KILL_FROM: words of the query that counting begins with; from the start without it.
// KILL_WHEN: `before` it is sent, or `after` its answer has come and nobody has heard of it.
import { Client } from 'pg';

const at = Number(process.env['KILL_AT']);
const from = process.env['KILL_FROM'] ?? '';
const isAfter = process.env['KILL_WHEN'] === 'after';
let count = 0;

const die = () => process.kill(process.pid, 'SIGKILL');
type Query = (...given: unknown[]) => unknown;
const prototype = Client.prototype as unknown as { query: Query };
const original = prototype.query;

prototype.query = function query(this: unknown, ...given: unknown[]) {
  const [asked] = given;
  const text = typeof asked === 'string' ? asked : ((asked as { text?: string } | undefined)?.text ?? '');
  if (count > 0 || text.includes(from)) count++;
  if (count !== at) return original.apply(this, given);
  if (!isAfter) die();
  const last = given.at(-1);
  if (typeof last === 'function') return original.apply(this, [...given.slice(0, -1), die]);
  return (original.apply(this, given) as Promise<unknown>).then(die, die);
};
