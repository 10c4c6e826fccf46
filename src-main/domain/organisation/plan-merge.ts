import { maxFilesOfRecord } from '../file/attached-file.ts';
import { mostDistinct } from '../record/distinct-record.ts';
import { mergeSet } from '../record/merge-set.ts';
import { mostMerged } from './merged-organisation.ts';
import type { OrganisationFields } from './organisation.ts';

/** What is chosen field by field when two organisations are merged; their sets are put together. */
export const mergedFields = [
  'name', 'siret', 'rna', 'legalForm', 'address', 'postcode', 'city', 'territory', 'website', 'about', 'visitNotes', 'vat', 'identifiersKept', 'articleOne',
  'registryMention', 'verdictOf', 'essOverride',
] as const satisfies readonly (keyof OrganisationFields)[];
export type MergedField = (typeof mergedFields)[number];

type Held = { id: string; fields: OrganisationFields };
type MergedSets = Pick<OrganisationFields, 'files' | 'distinctFrom' | 'mergedFrom' | 'distinctContacts'>;
const most = { files: maxFilesOfRecord, distinctFrom: mostDistinct, mergedFrom: mostMerged, distinctContacts: mostDistinct } as const satisfies Record<keyof MergedSets, number>;

/**
 * What the record that stays takes of the one that goes: the values of `taken`, its files, what it and its contacts were told apart from, and how it was
 * called and numbered; how itself was, where that changes. `tooMany` is a set that would hold more than it may. Nothing is put in another order: undone, all is as it was.
 */
export function planMerge(stays: Held, goes: Held, taken: readonly MergedField[], author: { by: string; at: string }): { set: Partial<OrganisationFields> } | { tooMany: keyof MergedSets } {
  const { name, siret, rna } = goes.fields;
  const isRenamed = (['name', 'siret', 'rna'] as const).some((field) => taken.includes(field) && stays.fields[field] !== goes.fields[field]);
  const was = isRenamed ? { name: stays.fields.name, siret: stays.fields.siret, rna: stays.fields.rna } : null;
  const own = new Set([stays.id, goes.id]);
  const add = <T extends keyof MergedSets>(field: T, key: string, more: MergedSets[T]) => mergeSet(stays.fields[field], [], more, key) as MergedSets[T];
  const sets: MergedSets = {
    files: add('files', 'sha256', goes.fields.files),
    distinctFrom: add('distinctFrom', 'id', goes.fields.distinctFrom.filter(({ id }) => !own.has(id))),
    mergedFrom: add('mergedFrom', 'id', [...goes.fields.mergedFrom.filter(({ id }) => !own.has(id)), { id: goes.id, name, siret, rna, was, ...author }]),
    distinctContacts: add('distinctContacts', 'id', goes.fields.distinctContacts),
  };
  for (const field of ['files', 'distinctFrom', 'mergedFrom', 'distinctContacts'] as const) if (sets[field].length > most[field]) return { tooMany: field };
  return { set: { ...Object.fromEntries(taken.map((field) => [field, goes.fields[field]])), ...sets } };
}
