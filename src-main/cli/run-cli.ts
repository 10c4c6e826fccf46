import type { CliIo } from './cli-io.ts';
import { CliProblem, readProblem } from './cli-problem.ts';
import { say } from './say.ts';

/** Runs one command. 0: done; 1: refused or failed; 2: not asked as it should be. */
export async function runCli(args: string[], io: CliIo): Promise<number> {
  try {
    return await chooseCommand(args, io);
  } catch (error) {
    const problem = readProblem(error);
    if (args.includes('--json')) io.out(JSON.stringify({ event: 'error', code: problem.code, message: problem.message }));
    else io.err(problem.message);
    return problem.exitCode;
  }
}

/** Each command is read when it is asked for: one that checks a file opens no database. */
async function chooseCommand([area = 'help', ...rest]: string[], io: CliIo): Promise<number> {
  switch (area) {
    case 'offers':
      if (rest[0] === 'import') return (await import('./import-command.ts')).runImport(rest.slice(1), io);
      if (rest[0] === 'check') return (await import('./check-command.ts')).runCheck(rest.slice(1), io);
      if (rest[0] === 'duplicates') return (await import('./duplicates-command.ts')).runDuplicates(rest.slice(1), io);
      throw new CliProblem('usage', say('cli.usage.offers'), 2);
    case 'organisations':
      if (rest[0] === 'verdict') return (await import('./verdict-command.ts')).runVerdict(rest.slice(1), io);
      throw new CliProblem('usage', say('cli.usage.organisations'), 2);
    case 'imports':
      return (await import('./lots-command.ts')).runLots(rest, io);
    case 'backup':
      return (await import('./backup-command.ts')).runBackup(rest, io);
    case 'diagnostic':
      return (await import('./diagnostic-command.ts')).runDiagnostic(rest, io);
    case 'restore':
      return (await import('./restore-command.ts')).runRestore(rest, io);
    case 'valise':
      return (await import('./valise-command.ts')).runValise(rest, io);
    case 'help':
    case '--help':
    case '-h':
      io.out(say('cli.help'));
      return 0;
    default:
      throw new CliProblem('usage', say('cli.usage.unknown', { command: area }), 2);
  }
}
