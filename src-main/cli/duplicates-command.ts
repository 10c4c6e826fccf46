import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { readComparedOffers } from '../core/duplicates/read-compared-offers.ts';
import { FileProblem } from '../core/imports/file-problem.ts';
import { makeCandidateIndex } from '../domain/duplicates/candidate-index.ts';
import { readFeatures } from '../domain/duplicates/offer-features.ts';
import type { CliIo } from './cli-io.ts';
import { CliProblem } from './cli-problem.ts';
import { deskOptions } from './command-options.ts';
import { say, sayKnown } from './say.ts';
import { sayLineProblem } from './say-line-problem.ts';

/**
 * `offers duplicates FILE`: one JSON line a pair, `{a, b, score, reasons, verdict}`; nothing else on stdout. `a` came
 * before `b`. Opens no profile (`--profile` is taken, as everywhere, and not looked at). Wrong lines are told on stderr with
 * their number, and left out.
 */
export async function runDuplicates(args: string[], io: CliIo): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: deskOptions });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new CliProblem('usage', say('cli.usage.duplicates'), 2);
  const index = makeCandidateIndex();
  const ids: string[] = [];
  try {
    for await (const line of readComparedOffers(createReadStream(path), /\.(jsonl|ndjson)$/i.test(path))) {
      if ('problems' in line) {
        io.err(say('cli.wrong', { line: line.number, why: line.problems.map(sayLineProblem).join(' ; ') }));
        continue;
      }
      ids.push(line.id);
      for (const { index: earlier, score, reasons, verdict } of index.add(readFeatures(line.offer)).candidates)
        io.out(JSON.stringify({ a: ids[earlier], b: line.id, score, reasons, verdict }));
      await io.drained?.();
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const { code, line, detail } = error;
    throw new CliProblem(code, sayKnown(`cli.file.${code}`, 'cli.file.other', { line: line ?? 0, detail }));
  }
  return 0;
}
