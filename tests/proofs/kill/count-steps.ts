// Loaded first in the process that is to be killed: counts what it does, and kills it at the step it is told.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'better-sqlite3';

/** The step at which the process dies; 0: never. */
const last = Number(process.env['KILL_AT'] ?? 0);
let steps = 0;
let isCounting = false;

/** From now on: what prepares the work is not part of it. */
export function beginCounting(): void {
  isCounting = true;
}
export const countedSteps = (): number => steps;

/** Between two steps nothing changes on the disk or on the site. */
function step(): void {
  if (!isCounting) return;
  steps++;
  if (steps === last) process.kill(process.pid, 'SIGKILL');
}

type Callable = (this: unknown, ...values: unknown[]) => unknown;
function stepBefore(owner: object, names: readonly string[], isStep: (self: unknown) => boolean = () => true): void {
  for (const name of names) {
    const before = Reflect.get(owner, name) as Callable;
    const after: Callable = function (...values) {
      if (isStep(this)) step();
      return before.apply(this, values);
    };
    Object.assign(owner, { [name]: after });
  }
}

const memory = new Database(':memory:');
const statements = Object.getPrototypeOf(memory.prepare('select 1')) as object;
memory.close();
// What only reads changes nothing; the library's own statements that begin and end a transaction do.
const isWriting = ({ readonly, source }: Database.Statement) => !readonly || /^(BEGIN|COMMIT)/.test(source);
stepBefore(statements, ['run', 'get', 'all'], (statement) => isWriting(statement as Database.Statement));
stepBefore(Database.prototype, ['exec', 'pragma', 'close']);

stepBefore(fs, ['renameSync', 'rmSync', 'mkdirSync', 'copyFileSync', 'writeFileSync', 'fsyncSync', 'createWriteStream']);
syncBuiltinESMExports();

const send = globalThis.fetch;
globalThis.fetch = async (...values) => {
  step();
  const response = await send(...values);
  step();
  return response;
};
