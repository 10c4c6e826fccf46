import { checkIdentifiers } from '../../domain/organisation/check-identifiers.ts';
import { type OrganisationContent, organisationContent, type OrganisationFields } from '../../domain/organisation/organisation.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';
import { listFieldProblems } from '../offers/plan-offer-edit.ts';

type Edit = { [Field in keyof OrganisationContent]?: OrganisationContent[Field] | undefined };
type Author = { by: string; at: string };
export type IdentityPlan = { set: Partial<OrganisationFields>; problems: { field: string; problem: string }[] };

/**
 * What an edit of the identity of `before` writes. What was wrong already does not stop it; an identifier that it gives
 * and that fails its check does (problem `check`), unless `keepReason` says why it is kept.
 */
export function planIdentity(before: OrganisationFields, edit: Edit, keepReason: string | null, author: Author): IdentityPlan {
  const set: Partial<OrganisationFields> = Object.fromEntries(Object.entries(edit).filter(([field, value]) => value !== undefined && !isSameValue(before[field as keyof OrganisationContent], value)));
  const next = { ...before, ...set };
  const read = organisationContent.safeParse(next);
  const shape = read.success ? [] : listFieldProblems(read.error).filter(({ field }) => field in set);
  const faults = checkIdentifiers(next);
  const refused = keepReason === null ? faults.filter(({ field }) => field in set).map(({ field }) => ({ field, problem: 'check' })) : [];
  const kept = faults.length === 0 ? null : keepReason === null ? before.identifiersKept : { reason: keepReason, ...author };
  // The same reason again says nothing new.
  if (kept?.reason !== before.identifiersKept?.reason) set.identifiersKept = kept;
  return { set, problems: [...shape, ...refused] };
}
