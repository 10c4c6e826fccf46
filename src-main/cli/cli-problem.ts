import { ORPCError } from '@orpc/server';
import { say, sayKnown } from './say.ts';

/** A command that cannot go on: 1, it was refused or failed; 2, it was not asked as it should be. */
export class CliProblem extends Error {
  readonly exitCode: 1 | 2;
  readonly code: string;
  constructor(code: string, message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.code = code;
    this.exitCode = exitCode;
  }
}

/** The problem in an error of core or of the system, in words; the error itself if it was not expected. */
export function readProblem(error: unknown): CliProblem {
  if (error instanceof CliProblem) return error;
  if (error instanceof ORPCError) {
    const data = error.data as { code?: string; line?: number | null; detail?: string } | undefined;
    const values = { detail: data?.detail ?? '', line: data?.line ?? 0 };
    if (error.code === 'FILE') return new CliProblem(data?.code ?? 'FILE', sayKnown(`cli.file.${data?.code}`, 'cli.file.other', values));
    if (error.code === 'VALISE') return new CliProblem(data?.code ?? 'VALISE', sayKnown(`cli.valise.${data?.code}`, 'cli.valise.other'));
    if (error.code === 'STORE') return new CliProblem(data?.code ?? 'STORE', sayKnown(`cli.store.${data?.code}`, 'cli.store.other', values));
    return new CliProblem(error.code, sayKnown(`cli.error.${error.code}`, 'cli.error.other', { detail: error.code }));
  }
  const { code, message } = error as NodeJS.ErrnoException;
  if (code?.startsWith('ERR_PARSE_ARGS')) return new CliProblem('usage', say('cli.error.usage', { detail: message }), 2);
  if (code === 'ENOENT') return new CliProblem('not_found', say('cli.error.noFile', { detail: message }));
  if (code === 'EISDIR' || code === 'EACCES') return new CliProblem('unreadable', say('cli.error.unreadable', { detail: message }));
  throw error;
}
