import { z } from 'zod';
import { organisationReasonIds } from '../../domain/near-organisations/organisation-reason.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';

/** An organisation beside the one that is open: what it is, how near, and why. */
export const nearOrganisation = z.object({
  id: recordId,
  name: z.string(),
  city: z.string().nullable(),
  territory: z.string().nullable(),
  siret: z.string().nullable(),
  rna: z.string().nullable(),
  /** From 0 to 1: the points of the reasons, out of a hundred. */
  score: z.number(),
  verdict: z.enum(['duplicate', 'establishment', 'possible']),
  /** Who said that the two are not the same; null while nobody has. */
  apart: z.object({ by: z.string(), at: instant }).nullable(),
  reasons: z.array(z.object({ id: z.enum(organisationReasonIds), points: z.number(), figures: z.record(z.string(), z.number()) })),
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
