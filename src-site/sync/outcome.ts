import type { MutationResult } from '../../src-main/contract/site/mutation.ts';
import type { FieldProblem } from '../records/check-fields.ts';

/** What became of a line, before its `n` and `seq` are written on it. */
export type Outcome = Omit<MutationResult, 'n' | 'seq'>;

const nothing = { ver: 0, code: null, conflictId: null, fields: [] };

export const applied = (ver: number): Outcome => ({ ...nothing, status: 'applied', ver });
export const unchanged = (ver: number): Outcome => ({ ...nothing, status: 'unchanged', ver });
export const inConflict = (ver: number, conflictId: string): Outcome => ({ ...nothing, status: 'conflict', ver, conflictId });
/** Not yet: a file that the line names is not here. It is sent again, and holds up nothing but what follows from it. */
export const onHold = (): Outcome => ({ ...nothing, status: 'hold', ver: 0 });
export const rejected = (code: NonNullable<Outcome['code']>, fields: FieldProblem[] = []): Outcome => ({
  ...nothing,
  status: 'rejected',
  code,
  fields,
});
/** Somebody else's choice had come first. */
export const settledOtherwise = (settles: string): Outcome => ({ ...rejected('transition_refused'), conflictId: settles });
