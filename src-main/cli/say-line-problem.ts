import { say, sayKnown } from './say.ts';

/** Why a line of a file is wrong, or what was left aside of it. */
export function sayLineProblem({ field, code, value }: { field: string; code: string; value: string }): string {
  const why = sayKnown(`cli.problem.${code}`, 'cli.problem.other', { value });
  return field === 'line' ? why : say('cli.problemOf', { field, why });
}
