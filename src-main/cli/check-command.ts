import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CheckedLine, checkOfferLines } from '../core/findings/check-offer-lines.ts';
import { FileProblem } from '../core/imports/file-problem.ts';
import { decodePieces } from '../core/imports/reading/decode-pieces.ts';
import type { CliIo } from './cli-io.ts';
import { CliProblem } from './cli-problem.ts';
import { say, sayKnown } from './say.ts';
import { readDayInFrance } from '../domain/day-in-france.ts';

/** Of an offer without a title and a text, which is checked all the same. */
const nothingSaid = { problem: 'missing', value: 'intitule, description' } as const;
const chunkBytes = 262_144;

/** `offers check FILE`: one JSON line an offer on stdout; what is no offer, or says nothing, on stderr with its line. Opens no profile. */
export async function runCheck(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { today: { type: 'string' }, json: { type: 'boolean' }, profile: { type: 'string' } } });
  const [path, ...others] = positionals;
  const today = values.today ?? readDayInFrance(new Date());
  if (path === undefined || others.length > 0 || !/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new CliProblem('usage', say('cli.usage.check'), 2);
  const checker = checkOfferLines(today);
  let count = 0;
  const tell = async (lines: CheckedLine[]) => {
    for (const line of lines) {
      const problem = 'problem' in line ? line : line.isEmpty ? nothingSaid : null;
      if (problem !== null) io.err(say('cli.wrong', { line: line.line, why: sayKnown(`cli.problem.${problem.problem}`, 'cli.problem.other', { value: problem.value }) }));
      if (!('problem' in line)) io.out(JSON.stringify({ id: line.id, findings: line.findings }));
      count++;
    }
    await io.drained?.();
  };
  try {
    for await (const text of decodePieces(createReadStream(path, { highWaterMark: chunkBytes }))) await tell(await checker.push(text));
  } catch (error) {
    if (error instanceof FileProblem && error.code === 'binary') throw new CliProblem('binary', say('cli.check.binary', { kind: error.detail }));
    if (!(error instanceof FileProblem && error.code === 'empty')) throw error;
  }
  await tell(await checker.end());
  if (count === 0) throw new CliProblem('empty', say('cli.check.empty'));
  return 0;
}
