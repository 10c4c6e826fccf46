import { parseArgs } from 'node:util';
import type { ImportLot } from '../contract/desk/imports.ts';
import type { CliIo } from './cli-io.ts';
import { CliProblem } from './cli-problem.ts';
import { deskOptions, readDeskOptions } from './command-options.ts';
import { openDesk } from './open-desk.ts';
import { say } from './say.ts';

/** `imports list` and `imports revert ID`. */
export async function runLots(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: deskOptions });
  const [action, id, ...others] = positionals;
  const isList = action === 'list' && id === undefined;
  if (!isList && (action !== 'revert' || id === undefined || others.length > 0)) throw new CliProblem('usage', say('cli.usage.imports'), 2);
  const tell = (lot: ImportLot, words: string) => io.out(values.json ? JSON.stringify(lot) : words);
  const desk = await openDesk(readDeskOptions(values), io);
  try {
    if (id !== undefined) {
      const lot = await desk.client.imports.revert({ lot: id });
      tell(lot, say('cli.reverted', { name: lot.name }));
      return 0;
    }
    const lots = await desk.client.imports.lots();
    for (const lot of lots) tell(lot, say('cli.lot', { id: lot.id, name: lot.name, state: say(`cli.state.${lot.state}`), at: lot.at.slice(0, 16).replace('T', ' '), by: lot.by, ...lot.counts }));
    if (lots.length === 0 && !values.json) io.out(say('cli.noLots'));
    return 0;
  } finally {
    await desk.core.close();
  }
}
