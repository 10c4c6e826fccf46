import { z } from 'zod';
import { organisationReasonIds } from '../../domain/near-organisations/organisation-reason.ts';
import { nearPair } from './near-pair.ts';

/** An organisation beside the one that is open: what it is, how near, and why. */
export const nearOrganisation = nearPair(organisationReasonIds, ['duplicate', 'establishment', 'possible']).extend({
  name: z.string(), city: z.string().nullable(), territory: z.string().nullable(), siret: z.string().nullable(), rna: z.string().nullable(),
});
export type NearOrganisation = z.infer<typeof nearOrganisation>;

/** Shown at once. */
export const mostNearOrganisations = 20;

export const nearOrganisations = z.object({
  near: z.array(nearOrganisation).max(mostNearOrganisations),
  /** Of which `near` are the nearest. */
  total: z.number().int(),
});
export type NearOrganisations = z.infer<typeof nearOrganisations>;
