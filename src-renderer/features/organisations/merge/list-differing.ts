import { mergedFields, type MergedField } from '../../../../src-main/domain/organisation/plan-merge.ts';
import type { OrganisationFields } from '../../../../src-main/domain/organisation/organisation.ts';
import { isSameValue } from '../../../../src-main/domain/record/merge-fields.ts';

/** The fields in which two organisations differ. */
export const listDiffering = (stays: OrganisationFields, goes: OrganisationFields): MergedField[] => mergedFields.filter((field) => !isSameValue(stays[field], goes[field]));

/** Those of which the value of the one that goes is kept at first: the other has none. */
export const listFirstTaken = (stays: OrganisationFields, goes: OrganisationFields): MergedField[] => mergedFields.filter((field) => stays[field] === null && goes[field] !== null);
