import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { OrganisationRow } from '../core/ess/organisation-row.ts';
import { readOrganisations } from '../core/ess/read-organisations.ts';
import { FileProblem } from '../core/imports/file-problem.ts';
import { findReferences } from '../core/references/find-references.ts';
import { readDayInFrance } from '../domain/day-in-france.ts';
import type { EssMessage } from '../domain/ess/message.ts';
import { reachVerdict } from '../domain/ess/reach-verdict.ts';
import type { Statement } from '../domain/ess/statement.ts';
import type { CliIo } from './cli-io.ts';
import { CliProblem } from './cli-problem.ts';
import { deskOptions, readDeskOptions } from './command-options.ts';
import { type Desk, openDesk } from './open-desk.ts';
import { say, sayKnown } from './say.ts';
import { sayVerdict } from './say-ess.ts';

/**
 * `organisations verdict FILE`: a JSON line for each organisation on stdout; wrong lines on stderr, with their numbers. With
 * `--references`, what was imported on the desk of `--profile` counts too.
 */
export async function runVerdict(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { ...deskOptions, on: { type: 'string' }, references: { type: 'boolean', default: false } } });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new CliProblem('usage', say('cli.usage.organisations'), 2);
  const today = values.on ?? readDayInFrance(new Date());
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today))) throw new CliProblem('usage', say('cli.usage.day', { day: today }), 2);
  const desk = values.references ? await openDesk(readDeskOptions(values), io) : null;
  try {
    return await judgeFile(path, today, io, desk === null ? () => [] : findIn(desk));
  } finally {
    await desk?.core.close();
  }
}

type Find = (row: OrganisationRow) => Statement[];
const findIn = ({ core }: Desk): Find => ({ siren, rna }) => findReferences(core.context.desk().store.db, siren, rna);

async function judgeFile(path: string, today: string, io: CliIo, find: Find): Promise<number> {
  let count = 0;
  let hasWrong = false;
  try {
    for await (const line of readOrganisations(basename(path), createReadStream(path, { highWaterMark: 262_144 }))) {
      if ('row' in line) {
        count++;
        io.out(JSON.stringify(writeVerdict(line.number, { ...line.row, statements: [...line.row.statements, ...find(line.row)] }, today)));
      } else {
        hasWrong = true;
        io.err(say('cli.wrong', { line: line.number, why: sayKnown(`cli.organisation.${line.problem}`, 'cli.problem.other', { value: line.problem }) }));
      }
      await io.drained?.();
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new CliProblem(error.code, sayKnown(`cli.organisations.${error.code}`, 'cli.organisations.other', { line: error.line ?? 0, detail: error.detail }));
  }
  if (count === 0 && !hasWrong) throw new CliProblem('empty', say('cli.organisations.empty'));
  return 0;
}

const write = (message: EssMessage) => ({ id: message.id, values: message.values, text: sayVerdict(message) });

/** The line of one organisation. Its form is documented in docs/organisations-verdict.md. */
function writeVerdict(line: number, { name, siren, siret, rna, statements, problems }: OrganisationRow, today: string) {
  const verdict = reachVerdict(statements, today);
  return {
    line, name, siren, siret, rna,
    verdict: sayVerdict({ id: 'ess.verdict', values: { code: verdict.code } }),
    reason: write(verdict.reason),
    on: verdict.on,
    sources: verdict.sources.map(({ file, field, on, words }) => ({ file, field, on, ...write(words) })),
    expires: verdict.expires,
    contradictions: verdict.contradictions.map(write),
    nextProof: verdict.nextProof === null ? null : write(verdict.nextProof),
    problems: problems.map(write),
  };
}
