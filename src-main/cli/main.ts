import './compile-patterns.ts';
import { terminal } from './cli-io.ts';
import { runCli } from './run-cli.ts';

// Who reads may stop before the end (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await runCli(process.argv.slice(2), terminal);
