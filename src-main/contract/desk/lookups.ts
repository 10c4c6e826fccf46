import { oc } from '@orpc/contract';
import { z } from 'zod';
import { recordId } from '../../domain/record/record-id.ts';
import { deskErrors } from './problem.ts';

const call = oc.errors(deskErrors);

/** A legal person, as the public directory of companies (*recherche d’entreprises*) tells of it. What it does not tell is null. */
export const foundCompany = z.object({
  siren: z.string(),
  name: z.string(),
  /** Of its head office. */
  siret: z.string().nullable(),
  address: z.string().nullable(),
  rna: z.string().nullable(),
  /** Codes of INSEE. */
  category: z.string().nullable(),
  activity: z.string().nullable(),
  isEss: z.boolean(),
  isActive: z.boolean(),
});
export type FoundCompany = z.infer<typeof foundCompany>;

/** What was asked, and so what left this machine; the first answers, and how many there are in all. */
export const lookup = z.object({
  by: z.enum(['siren', 'name']),
  asked: z.string(),
  total: z.number().int(),
  companies: z.array(foundCompany),
  /** The answer was kept: it counts in the verdict from now on. */
  kept: z.boolean(),
});
export type Lookup = z.infer<typeof lookup>;

const which = z.object({ id: recordId });

export const lookupsContract = {
  /** Asks the directory for an organisation: by its SIREN, whose answer is kept; else by its name, and then a person chooses. */
  ask: call.input(which).output(lookup),
  /** Says which of the answers to the last question by name it is: kept, and its numbers and address fill what the record lacks. */
  choose: call.input(which.extend({ siren: z.string().regex(/^\d{9}$/) })).output(z.object({ batch: z.string().nullable() })),
};
