import { oc } from '@orpc/contract';
import { z } from 'zod';
import { membershipFields } from '../../domain/membership/membership.ts';
import { personReasonIds } from '../../domain/near-people/person-reason.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { cents, day } from '../../domain/text.ts';
import { territory } from '../../domain/record/role.ts';
import { nearPair } from './near-pair.ts';
import { historyEntry } from './offers.ts';
import { deskErrors } from './problem.ts';

const call = oc.errors(deskErrors);

/** The records of people who wrote. */
export const personEntity = z.enum(['membership', 'correspondent']);
export type PersonEntity = z.infer<typeof personEntity>;

export const personSorts = ['received', 'name'] as const;
export const personQuery = z.object({
  text: z.string().max(200).default(''), entity: personEntity.nullable().default(null), sort: z.enum(personSorts).default('received'), descending: z.boolean().default(true),
});
export type PersonQuery = z.infer<typeof personQuery>;

const asked = { ...membershipFields.pick({ name: true, email: true, receivedAt: true, state: true }).shape, territory: territory.nullable() };

export const personRow = z.object({ row: z.number().int(), id: recordId, entity: personEntity, ...asked });
export type PersonRow = z.infer<typeof personRow>;

export const personDetail = z.object({
  id: recordId,
  entity: personEntity,
  ...asked,
  ...membershipFields.pick({ kind: true, phone: true, message: true, decision: true }).shape,
  /** Whether something may be said of whom they are. */
  mayWrite: z.boolean(),
  /** What was paid, and when; null for who asked for something else. `mayRecord`: this person may write it. */
  fee: z.object({ cents: membershipFields.shape.feeCents, receivedOn: membershipFields.shape.feeReceivedOn, mayRecord: z.boolean() }).nullable(),
});
export type PersonDetail = z.infer<typeof personDetail>;

/** Someone beside the person who is open: who, what they wrote for, how near, and why. */
export const nearPerson = nearPair(personReasonIds, ['same', 'possible', 'household']).extend({
  /** `contact`: whom an offer or a release names; `id` is then made from what it says of them. */
  kind: z.enum([...personEntity.options, 'contact']),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  organisation: z.string().nullable(),
  territory: z.string().nullable(),
  receivedAt: membershipFields.shape.receivedAt,
  /** Of a contact: the latest that names them. */
  source: z.object({ entity: z.enum(['offer', 'press']), id: recordId, title: z.string() }).nullable(),
  state: membershipFields.shape.state.nullable(),
  decision: membershipFields.shape.decision,
});
export type NearPerson = z.infer<typeof nearPerson>;

/** Shown at once. */
export const mostNearPeople = 20;

export const nearPeople = z.object({
  near: z.array(nearPerson).max(mostNearPeople),
  /** Of which `near` are the nearest. */
  total: z.number().int(),
  /** Records of this desk that have yet to be looked at: others may come. */
  unread: z.number().int(),
});
export type NearPeople = z.infer<typeof nearPeople>;

const which = z.object({ id: recordId });

export const peopleContract = {
  /** As `offers.ids`: base64 of little-endian 32-bit integers. */
  ids: call.input(personQuery).output(z.object({ total: z.number().int(), rows: z.string() })),
  rows: call.input(z.object({ rows: z.array(z.number().int()).max(500) })).output(z.array(personRow)),
  get: call.input(which).output(personDetail),
  /** Those who may be the same person, the nearest first. */
  near: call.input(which).output(nearPeople),
  /** Says that two near people are not the same, or takes it back. No batch where that was already so. */
  tellApart: call.input(which.extend({ other: recordId, apart: z.boolean() })).output(z.object({ batch: z.string().nullable() })),
  /** Both or none: what was paid, and when. No batch where that was already so. */
  recordFee: call
    .input(which.extend({ cents: cents.nullable(), receivedOn: day.nullable() }).refine((fee) => (fee.cents === null) === (fee.receivedOn === null), { path: ['receivedOn'] }))
    .output(z.object({ batch: z.string().nullable() })),
  history: call.input(which).output(z.array(historyEntry)),
};
