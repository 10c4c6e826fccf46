import { type OrganisationContent, organisationContent } from '../../../src-main/domain/organisation/organisation.ts';
import { isSameValue } from '../../../src-main/domain/record/merge-fields.ts';
import type { MessageKey } from '../../app/i18n/messages.ts';

export type IdentityField = keyof OrganisationContent;
export type IdentityValues = Record<IdentityField, string>;

/** The form, in the order in which people look for an organisation. */
export const identityFields = ['name', 'siret', 'rna', 'vat', 'legalForm', 'address', 'postcode', 'city', 'territory', 'website', 'about', 'visitNotes'] as const satisfies readonly IdentityField[];
export const isLong = (field: IdentityField): boolean => field === 'about' || field === 'visitNotes';

export const toIdentityValues = (content: OrganisationContent): IdentityValues =>
  Object.fromEntries(identityFields.map((field) => [field, content[field] ?? ''])) as IdentityValues;

/** What the controls say, not yet checked; nothing where a control is empty. */
export const readIdentityValues = (values: IdentityValues): OrganisationContent =>
  Object.fromEntries(identityFields.map((field) => [field, values[field].trim() || (field === 'name' ? '' : null)])) as OrganisationContent;

/** Only what differs is sent, so that two people may write the same organisation. */
export const listIdentityChanges = (before: OrganisationContent, now: OrganisationContent): Partial<OrganisationContent> =>
  Object.fromEntries(Object.entries(now).filter(([field, value]) => !isSameValue(before[field as IdentityField], value)));

/** The sentence for each field of `set` that the schema refuses; what was wrong before is let be. */
export function listIdentityRefusals(now: OrganisationContent, set: Partial<OrganisationContent>): Map<IdentityField, MessageKey> {
  const read = organisationContent.safeParse(now);
  const refusals = new Map<IdentityField, MessageKey>();
  for (const { path, code } of read.error?.issues ?? []) {
    const field = path[0] as IdentityField;
    if (field in set || now[field] === '') refusals.set(field, describe(field, code));
  }
  return refusals;
}

function describe(field: IdentityField, code: string): MessageKey {
  if (code === 'too_small') return 'offers.problem.required';
  if (code === 'too_big') return 'offers.problem.too_long';
  if (field === 'territory') return 'offers.problem.territory';
  return field === 'website' ? 'offers.problem.url' : 'offers.problem.other';
}
