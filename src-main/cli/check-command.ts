import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type CheckedLine, checkOfferLines } from '../core/findings/check-offer-lines.ts';
import { detectBinary, detectEncoding } from '../core/imports/reading/detect-encoding.ts';
import type { CliIo } from './cli-io.ts';
import { CliProblem } from './cli-problem.ts';
import { say, sayKnown } from './say.ts';

const chunkBytes = 262_144;

/** `offers check FILE`: one JSON line an offer on stdout; what is no offer, on stderr with its line. Opens no profile. */
export async function runCheck(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { today: { type: 'string' }, json: { type: 'boolean' }, profile: { type: 'string' } } });
  const [path, ...others] = positionals;
  const today = values.today ?? new Date().toISOString().slice(0, 10);
  if (path === undefined || others.length > 0 || !/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new CliProblem('usage', say('cli.usage.check'), 2);
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(chunkBytes);
    const checker = checkOfferLines(today);
    let decoder: InstanceType<typeof TextDecoder> | null = null;
    let count = 0;
    const tell = async (lines: CheckedLine[]) => {
      for (const line of lines) {
        if ('problem' in line) io.err(say('cli.wrong', { line: line.line, why: sayKnown(`cli.problem.${line.problem}`, 'cli.problem.other', { value: line.value }) }));
        else io.out(JSON.stringify({ id: line.id, findings: line.findings }));
        count++;
      }
      await io.drained?.();
    };
    for (let { bytesRead } = await file.read(buffer, 0, chunkBytes); bytesRead > 0; ({ bytesRead } = await file.read(buffer, 0, chunkBytes))) {
      const bytes = buffer.subarray(0, bytesRead);
      decoder ??= openDecoder(bytes);
      await tell(await checker.push(decoder.decode(bytes, { stream: true })));
    }
    if (decoder !== null) await tell(await checker.push(decoder.decode()));
    await tell(await checker.end());
    if (count === 0) throw new CliProblem('empty', say('cli.check.empty'));
    return 0;
  } finally {
    await file.close();
  }
}

function openDecoder(head: Buffer): InstanceType<typeof TextDecoder> {
  const binary = detectBinary(head);
  if (binary !== null) throw new CliProblem('binary', say('cli.check.binary', { kind: binary }));
  return new TextDecoder(detectEncoding(head));
}
