import { parseArgs } from 'node:util';
import { fuzz, runAlone, type Summary } from './fuzz.ts';
import { mutants } from './mutants.ts';

const usage = `Usage: npm run -s fuzz:sync -- [--seed S] [--schedules N] [--steps 200] [--workers W] [--failures 1]
       npm run -s fuzz:sync -- --mutants [--only NAME] [--schedules N]
Simulates desks, site and network. The last line is JSON; the code is 1 if anything is wrong.`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' }, schedules: { type: 'string' }, steps: { type: 'string', default: '200' },
    workers: { type: 'string' }, failures: { type: 'string', default: '1' }, mutants: { type: 'boolean', default: false },
    only: { type: 'string' }, help: { type: 'boolean', default: false },
  },
});
const options = {
  seed: Number(values.seed),
  steps: Number(values.steps),
  ...(values.workers === undefined ? {} : { workers: Number(values.workers) }),
};

/** The order is that of the documentation. */
const line = ({ schedules, steps, crashes, networkFaults, restores, scopeChanges, valises, files, repairs, answers, lost, doubled, diverged, leaked }: Summary) =>
  JSON.stringify({ schedules, steps, crashes, networkFaults, restores, scopeChanges, valises, files, repairs, answers, lost, doubled, diverged, leaked });

if (values.help) console.log(usage);
else if (values.mutants) await tryMutants();
else await tryCode();

async function tryCode(): Promise<void> {
  let told = 0;
  const { summary, failures } = await fuzz({
    ...options,
    schedules: Number(values.schedules ?? 100),
    mostFailures: Number(values.failures),
    onProgress: (so) => {
      if (so.schedules < told + 500) return;
      told = so.schedules;
      console.log(line(so));
    },
    // At once: what follows may last for hours.
    onFailure: ({ schedule, problem }) => console.log(`seed ${schedule.seed}: ${problem.kind}: ${problem.text}`),
  });
  for (const { schedule, problem } of failures) {
    const short = await runAlone({ do: 'shrink', schedule, kind: problem.kind });
    console.log(`seed ${schedule.seed}, shrunk: ${short.problem?.text ?? 'gone'}\n${JSON.stringify(short.schedule)}`);
  }
  console.log(line(summary));
  process.exitCode = failures.length === 0 ? 0 : 1;
}

async function tryMutants(): Promise<void> {
  let unnoticed = 0;
  for (const { name, within } of mutants) {
    if (values.only !== undefined && values.only !== name) continue;
    const { summary, failures } = await fuzz({ ...options, schedules: Number(values.schedules ?? within), mutant: name });
    const [first] = failures;
    if (!first) unnoticed++;
    console.log(JSON.stringify({ mutant: name, noticed: first !== undefined, schedules: summary.schedules, problem: first?.problem ?? null }));
  }
  console.log(JSON.stringify({ mutants: mutants.length, unnoticed }));
  process.exitCode = unnoticed === 0 ? 0 : 1;
}
