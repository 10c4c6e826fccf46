import { open, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { columnMapping, importFormat, type ImportLot } from '../contract/desk/imports.ts';
import type { CliIo } from './cli-io.ts';
import { CliProblem } from './cli-problem.ts';
import { deskOptions, readDeskOptions } from './command-options.ts';
import { type Desk, openDesk } from './open-desk.ts';
import { say, sayKnown } from './say.ts';
import { sayLineProblem } from './say-line-problem.ts';

const chunkBytes = 1_048_576;
const headBytes = 65_536;
/** Wrong lines told in words; all of them are told with --json. */
const mostTold = 20;

/** `offers import FILE`: looks at the file, rehearses it, says what it would do, and does it unless --dry-run. */
export async function runImport(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...deskOptions,
      format: { type: 'string' },
      mapping: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      name: { type: 'string' },
    },
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new CliProblem('usage', say('cli.usage.import'), 2);
  const format = values.format === undefined ? undefined : importFormat.safeParse(values.format);
  if (format?.success === false) throw new CliProblem('usage', say('cli.usage.format', { format: values.format ?? '' }), 2);
  const mapping = values.mapping === undefined ? undefined : await readMapping(values.mapping);
  const file = await open(path, 'r');
  try {
    const size = (await file.stat()).size;
    const head = Buffer.alloc(Math.min(size, headBytes));
    await file.read(head, 0, head.length, 0);
    const desk = await openDesk(readDeskOptions(values), io);
    const tell = (event: string, data: object, words: string) => io.out(values.json ? JSON.stringify({ event, ...data }) : words);
    try {
      const seen = await desk.client.imports.inspect({ fileName: basename(path), head: head.toString('base64') });
      tell('inspected', seen, say('cli.inspected', { file: basename(path), format: say(`cli.format.${format?.data ?? seen.format}`), encoding: seen.encoding }));
      const lot = await desk.client.imports.begin({
        fileName: basename(path), size, format: format?.data ?? seen.format, encoding: seen.encoding, delimiter: seen.delimiter,
        mapping: mapping ?? Object.fromEntries(seen.columns.flatMap(({ name, field }) => (field === null ? [] : [[name, field]]))),
      });
      const buffer = Buffer.alloc(chunkBytes);
      for (let read = await file.read(buffer, 0, chunkBytes, 0), at = 0; read.bytesRead > 0; read = await file.read(buffer, 0, chunkBytes, at)) {
        at += read.bytesRead;
        await desk.client.imports.chunk({ lot: lot.id, bytes: buffer.toString('base64', 0, read.bytesRead) });
      }
      const rehearsed = await desk.client.imports.end({ lot: lot.id });
      await tellLines(desk, rehearsed, values.json, io);
      tell('rehearsed', rehearsed, say('cli.rehearsed', rehearsed.counts));
      if (rehearsed.failure) tell('stopped', rehearsed.failure, sayFailure(rehearsed.failure));
      if (rehearsed.state === 'failed') return 1;
      if (values['dry-run']) {
        await desk.client.imports.cancel({ lot: lot.id });
        tell('dry_run', {}, say('cli.dryRun'));
        return 0;
      }
      const applied = await desk.client.imports.apply({ lot: lot.id, name: values.name ?? basename(path) });
      tell('applied', applied, say('cli.applied', { name: applied.name, id: applied.id, ...applied.counts }));
      return rehearsed.failure ? 1 : 0;
    } finally {
      await desk.core.close();
    }
  } finally {
    await file.close();
  }
}

async function tellLines(desk: Desk, lot: ImportLot, json: boolean, io: CliIo): Promise<void> {
  for (let after = 0, told = 0; ; ) {
    const lines = await desk.client.imports.lines({ lot: lot.id, status: 'wrong', after, limit: 500 });
    for (const line of lines) {
      after = line.number;
      told++;
      if (json) io.out(JSON.stringify({ event: 'wrong', ...line }));
      else if (told <= mostTold) io.err(say('cli.wrong', { line: line.number, title: line.title, why: line.problems.map(sayLineProblem).join(' ; ') }));
    }
    if (lines.length === 0 || (!json && told > mostTold)) break;
  }
  if (!json && lot.counts.wrong > mostTold) io.err(say('cli.wrongMore', { count: lot.counts.wrong - mostTold }));
}

const sayFailure = ({ code, line, detail }: NonNullable<ImportLot['failure']>): string =>
  sayKnown(`cli.file.${code}`, 'cli.file.other', { line: line ?? 0, detail });

async function readMapping(path: string) {
  const read = columnMapping.safeParse(parseJson(await readFile(path, 'utf8')));
  if (!read.success) throw new CliProblem('usage', say('cli.usage.mapping', { file: basename(path) }), 2);
  return read.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
