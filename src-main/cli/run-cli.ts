import { runBackup } from './backup-command.ts';
import { runCheck } from './check-command.ts';
import type { CliIo } from './cli-io.ts';
import { CliProblem, readProblem } from './cli-problem.ts';
import { runDiagnostic } from './diagnostic-command.ts';
import { runDuplicates } from './duplicates-command.ts';
import { runImport } from './import-command.ts';
import { runLots } from './lots-command.ts';
import { runRestore } from './restore-command.ts';
import { say } from './say.ts';
import { runValise } from './valise-command.ts';
import { runVerdict } from './verdict-command.ts';

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

async function chooseCommand([area = 'help', ...rest]: string[], io: CliIo): Promise<number> {
  switch (area) {
    case 'offers':
      if (rest[0] === 'import') return runImport(rest.slice(1), io);
      if (rest[0] === 'check') return runCheck(rest.slice(1), io);
      if (rest[0] === 'duplicates') return runDuplicates(rest.slice(1), io);
      throw new CliProblem('usage', say('cli.usage.offers'), 2);
    case 'organisations':
      if (rest[0] === 'verdict') return runVerdict(rest.slice(1), io);
      throw new CliProblem('usage', say('cli.usage.organisations'), 2);
    case 'imports':
      return runLots(rest, io);
    case 'backup':
      return runBackup(rest, io);
    case 'diagnostic':
      return runDiagnostic(rest, io);
    case 'restore':
      return runRestore(rest, io);
    case 'valise':
      return runValise(rest, io);
    case 'help':
    case '--help':
    case '-h':
      io.out(say('cli.help'));
      return 0;
    default:
      throw new CliProblem('usage', say('cli.usage.unknown', { command: area }), 2);
  }
}
