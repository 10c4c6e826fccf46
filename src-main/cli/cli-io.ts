import { once } from 'node:events';
import { askSecret } from '../valise/ask-secret.ts';

/** Where a command speaks and listens; tests give their own. */
export type CliIo = {
  out: (line: string) => void;
  err: (line: string) => void;
  /** Waits until what was said is gone: a long report does not pile up in memory before a slow reader. */
  drained?: () => Promise<void>;
  /** Asks without showing what is typed; null where nobody can answer. */
  askSecret: (question: string) => Promise<string | null>;
  env: Record<string, string | undefined>;
};

/** The terminal. */
export const terminal: CliIo = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  env: process.env,
  drained: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  },
  askSecret,
};
