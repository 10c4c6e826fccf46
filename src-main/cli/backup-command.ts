import { parseArgs } from 'node:util';
import { ORPCError } from '@orpc/server';
import { BackupError } from '../core/backup/backup-error.ts';
import { writeBackup } from '../core/backup/write-backup.ts';
import type { CliIo } from './cli-io.ts';
import { CliProblem } from './cli-problem.ts';
import { deskOptions, readDeskOptions } from './command-options.ts';
import { openDesk } from './open-desk.ts';
import { say } from './say.ts';

/** `backup FILE`: the whole profile in one encrypted file, read back and checked before it takes its name. */
export async function runBackup(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: deskOptions, allowPositionals: true });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new CliProblem('usage', say('cli.usage.backup'), 2);
  const { core } = await openDesk(readDeskOptions(values), io);
  try {
    const key = core.context.profile.getKey();
    if (!key) throw new ORPCError('LOCKED');
    const { size, records } = await writeBackup(core.context.host, core.context.desk().store.db, key, file).catch(explainBackup);
    if (values.json) io.out(JSON.stringify({ event: 'backup', file, size, records }));
    else io.out(say('cli.backup.done', { file, records, size: Math.ceil(size / 1024) }));
    return 0;
  } finally {
    await core.close();
  }
}

/** A fault of a backup in words. */
export function explainBackup(error: unknown): never {
  if (error instanceof BackupError) throw new CliProblem(error.code, say(`cli.backup.${error.code}`));
  throw error;
}
