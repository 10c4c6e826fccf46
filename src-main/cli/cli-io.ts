import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Where a command speaks and listens; tests give their own. */
export type CliIo = {
  out: (line: string) => void;
  err: (line: string) => void;
  /** Asks without showing what is typed; null where nobody can answer. */
  askSecret: (question: string) => Promise<string | null>;
  env: Record<string, string | undefined>;
};

/** The terminal. */
export const terminal: CliIo = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  env: process.env,
  askSecret: async (question) => {
    if (!process.stdin.isTTY) return null;
    process.stderr.write(question);
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
    const answer = await new Promise<string | null>((resolve) => {
      lines.once('line', resolve).once('close', () => resolve(null));
    });
    lines.close();
    process.stderr.write('\n');
    return answer;
  },
};
