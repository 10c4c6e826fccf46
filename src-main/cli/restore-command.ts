import { parseArgs } from 'node:util';
import { restoreBackup, type BackupKey, readBackupHeader } from '../core/backup/restore-backup.ts';
import { openDatabase } from '../core/store/open-database.ts';
import { getStorePath } from '../core/app/store-path.ts';
import { existsSync } from 'node:fs';
import { explainBackup } from './backup-command.ts';
import type { CliIo } from './cli-io.ts';
import { CliProblem } from './cli-problem.ts';
import { deskOptions, readDeskOptions } from './command-options.ts';
import { makeCliHost } from './open-desk.ts';
import { readStoreFault } from '../core/store/store-error.ts';
import { say } from './say.ts';

/** `restore FILE`: puts a backup in the profile's place, after reading all of it; what was there is kept aside. */
export async function runRestore(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: deskOptions, allowPositionals: true });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new CliProblem('usage', say('cli.usage.restore'), 2);
  const options = readDeskOptions(values);
  const host = makeCliHost(options, io);
  refuseIfOpen(getStorePath(host.folder));
  const { header } = await readBackupHeader(file).catch(explainBackup);
  const key = await askKey(header.keys, options.passphraseEnv ?? 'BUREAU_PASSPHRASE', io);
  const { records, aside } = await restoreBackup(host, file, key).catch(explainBackup);
  if (values.json) io.out(JSON.stringify({ event: 'restore', file, records, aside }));
  else io.out(say('cli.restore.done', { file, records, aside: aside ?? 'none', at: header.at }));
  return 0;
}

/** A Bureau that is open would write over what is put back. */
function refuseIfOpen(store: string): void {
  if (!existsSync(store)) return;
  try {
    openDatabase(store, Buffer.alloc(32), () => {}).close();
  } catch (error) {
    // Any other fault says that nobody holds it: a wrong key here, or a damage that the backup will mend.
    if (readStoreFault(error) === 'in_use') throw new CliProblem('in_use', say('cli.store.in_use'));
  }
}

async function askKey(keys: { passphrase: unknown; clear: string | null }, variable: string, io: CliIo): Promise<BackupKey> {
  if (keys.clear !== null) return null;
  const recoveryKey = io.env['BUREAU_RECOVERY_KEY'];
  if (recoveryKey) return { recoveryKey };
  if (keys.passphrase !== null) {
    const passphrase = io.env[variable] ?? (await io.askSecret(say('cli.ask.passphrase')));
    if (passphrase) return { passphrase };
    throw new CliProblem('locked', say('cli.error.noPassphrase', { variable }));
  }
  const typed = await io.askSecret(say('cli.ask.recoveryKey'));
  if (typed) return { recoveryKey: typed };
  throw new CliProblem('locked', say('cli.error.keychain'));
}
