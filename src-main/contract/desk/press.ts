import { oc } from '@orpc/contract';
import { z } from 'zod';
import { pressFields } from '../../domain/press/press-release.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { nearReleases } from './near-releases.ts';
import { historyEntry } from './offers.ts';
import { deskErrors } from './problem.ts';
import { revertInput } from './revert.ts';

const call = oc.errors(deskErrors);

export const pressSorts = ['received', 'title', 'issuer'] as const;
export const pressStates = pressFields.shape.state.options;
export const pressQuery = z.object({
  text: z.string().max(200).default(''), state: pressFields.shape.state.nullable().default(null), sort: z.enum(pressSorts).default('received'), descending: z.boolean().default(true),
});
export type PressQuery = z.infer<typeof pressQuery>;

export const pressRow = pressFields.pick({ title: true, organisationName: true, receivedAt: true, state: true }).extend({ row: z.number().int(), id: recordId });
export type PressRow = z.infer<typeof pressRow>;

export const pressDetail = z.object({ id: recordId, fields: pressFields, mayWrite: z.boolean() });
export type PressDetail = z.infer<typeof pressDetail>;

const which = z.object({ id: recordId });

export const pressContract = {
  /** As `offers.ids`: base64 of little-endian 32-bit integers. */
  ids: call.input(pressQuery).output(z.object({ total: z.number().int(), rows: z.string() })),
  rows: call.input(z.object({ rows: z.array(z.number().int()).max(500) })).output(z.array(pressRow)),
  get: call.input(which).output(pressDetail),
  /** The releases that may be the same one, or of its series, the nearest first. */
  near: call.input(which).output(nearReleases),
  /** Says that two near releases are not the same, or takes it back. No batch where that was already so. */
  tellApart: call.input(which.extend({ other: recordId, apart: z.boolean() })).output(z.object({ batch: z.string().nullable() })),
  history: call.input(which).output(z.array(historyEntry)),
  revert: call.input(revertInput).output(z.object({ batch: z.string().nullable() })),
};
