import { pressContent, type PressFields } from '../../domain/press/press-release.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';
import { type FieldProblem, listFieldProblems } from '../offers/plan-offer-edit.ts';

/** What an edit of a release writes, and what is wrong with what it writes; what was wrong before does not stop it. */
export function planReleaseEdit(release: PressFields, edit: Record<string, unknown>): { set: Partial<PressFields>; problems: FieldProblem[] } {
  const set: Partial<PressFields> = Object.fromEntries(Object.entries(edit).filter(([field, value]) => !isSameValue(release[field as keyof PressFields], value)));
  const read = pressContent.safeParse({ ...release, ...set });
  return { set, problems: read.success ? [] : listFieldProblems(read.error).filter(({ field }) => field in set) };
}
