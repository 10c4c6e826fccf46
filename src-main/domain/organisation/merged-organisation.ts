import { z } from 'zod';
import { recordId } from '../record/record-id.ts';
import { setOf } from '../record/set-of.ts';
import { instant, line } from '../text.ts';

/** What an organisation is called and numbered: by it, its offers and releases are found. */
const identity = z.object({ name: z.string().max(300), siret: line(20), rna: line(20) });
export type Identity = z.infer<typeof identity>;

/**
 * A record that turned out to be the same organisation and went into this one, and who merged them. `was`: how this one was called
 * and numbered before, where it took that of the other.
 */
export const mergedOrganisation = identity.extend({ id: recordId, was: identity.nullable().default(null), by: z.string().max(200), at: instant });
export type MergedOrganisation = z.infer<typeof mergedOrganisation>;

export const mostMerged = 50;

/** A set, in which `id` says which record it was. */
export const mergedOrganisations = setOf(mergedOrganisation, 'id', mostMerged, 'the same record twice');

/** Under what the offers and releases of an organisation may name it: its own identity, and those that it had or took in. */
export const listIdentities = <Own extends { name: string; siret: string | null }>({ mergedFrom = [], ...own }: Own & { mergedFrom?: readonly MergedOrganisation[] }) => [
  own, ...mergedFrom, ...mergedFrom.flatMap(({ was }) => was ?? []),
];
