import { z } from 'zod';
import { recordId } from '../record/record-id.ts';
import { setOf } from '../record/set-of.ts';
import { instant, line } from '../text.ts';

/**
 * A record that turned out to be the same organisation and went into this one: what it was called and numbered, by which its offers
 * and releases are still found, and who merged them.
 */
export const mergedOrganisation = z.object({ id: recordId, name: z.string().max(300), siret: line(20), rna: line(20), by: z.string().max(200), at: instant });
export type MergedOrganisation = z.infer<typeof mergedOrganisation>;

export const mostMerged = 50;

/** A set, in which `id` says which record it was. */
export const mergedOrganisations = setOf(mergedOrganisation, 'id', mostMerged, 'the same record twice');
