import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeDiagnostic } from '../core/diagnostic/make-diagnostic.ts';
import type { CliIo } from './cli-io.ts';
import { CliProblem } from './cli-problem.ts';
import { deskOptions, readDeskOptions } from './command-options.ts';
import { openDesk } from './open-desk.ts';
import { say } from './say.ts';

/** `diagnostic FILE`: figures and codes of the profile, without personal data, for whoever helps. */
export async function runDiagnostic(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: deskOptions, allowPositionals: true });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new CliProblem('usage', say('cli.usage.diagnostic'), 2);
  const { client, core } = await openDesk(readDeskOptions(values), io);
  try {
    const text = writeDiagnostic(await client.sync.diagnostic());
    try {
      writeFileSync(file, text, { flag: 'wx' });
    } catch (error) {
      const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
      throw new CliProblem(exists ? 'exists' : 'unwritable', say(exists ? 'cli.diagnostic.exists' : 'cli.diagnostic.unwritable', { file }));
    }
    if (values.json) io.out(JSON.stringify({ event: 'diagnostic', file, size: Buffer.byteLength(text) }));
    else io.out(say('cli.diagnostic.done', { file }));
    return 0;
  } finally {
    await core.close();
  }
}
