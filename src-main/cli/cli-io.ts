import { askSecret } from '../valise/ask-secret.ts';

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
  askSecret,
};
