import { oc } from '@orpc/contract';
import { z } from 'zod';
import { essOverride } from '../../domain/ess/ess-override.ts';
import { verdictCodes } from '../../domain/ess/verdict.ts';
import { offerState } from '../../domain/offer/offer-state.ts';
import { articleOneReading, registryMention } from '../../domain/ess/read-proofs.ts';
import { organisationContent, organisationFields } from '../../domain/organisation/organisation.ts';
import { mergedFields } from '../../domain/organisation/plan-merge.ts';
import { pressFields } from '../../domain/press/press-release.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';
import { essMessage } from './ess-message.ts';
import { nearContacts } from './near-contacts.ts';
import { nearOrganisations } from './near-organisations.ts';
import { historyEntry } from './offers.ts';
import { deskErrors } from './problem.ts';
import { revertInput } from './revert.ts';
import { changedVerdict, verdictStep } from './verdict-trail.ts';

const call = oc.errors(deskErrors);
const verdictCode = z.enum(verdictCodes);

export const organisationSorts = ['name', 'city'] as const;
export const organisationQuery = z.object({
  text: z.string().max(200).default(''),
  /** The verdict that counts: a person's, that of its group, or that of the sources. */
  verdict: verdictCode.nullable().default(null),
  sort: z.enum(organisationSorts).default('name'),
  descending: z.boolean().default(false),
});
export type OrganisationQuery = z.infer<typeof organisationQuery>;

export const organisationRow = z.object({
  row: z.number().int(), id: recordId, name: z.string(), city: z.string().nullable(), territory: z.string().nullable(), siret: z.string().nullable(), rna: z.string().nullable(), verdict: verdictCode,
});
export type OrganisationRow = z.infer<typeof organisationRow>;

const source = z.object({ file: z.string(), field: z.string(), on: z.string().nullable(), words: essMessage });
export const shownVerdict = z.object({
  code: verdictCode, reason: essMessage, on: z.string(), expires: z.string().nullable(), sources: z.array(source), contradictions: z.array(essMessage), nextProof: essMessage.nullable(),
});
export type ShownVerdict = z.infer<typeof shownVerdict>;

const person = z.object({ name: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable() });
const release = z.object({ id: recordId, title: z.string(), state: pressFields.shape.state, receivedAt: instant });

const signed = { by: z.string(), at: instant };

export const organisationDetail = z.object({
  id: recordId,
  fields: organisationFields,
  mayWrite: z.boolean(),
  /** What the sources say, whatever a person put in its place. */
  verdict: shownVerdict,
  /** What the sources said before, as this desk saw it: the latest first, the verdict of now being the first. */
  trail: z.array(verdictStep),
  /** What a person put in its place, while it stands. */
  override: essOverride.nullable(),
  /** Identifiers that fail their check. */
  problems: z.array(essMessage),
  /** The organisation of its group whose verdict is its own too; null where there is none, or it is not on this desk. */
  group: z.object({ id: recordId, name: z.string(), code: verdictCode }).nullable(),
  /** Whom its offers name, the latest first. */
  contacts: z.array(person),
  /** Its offers, by what became of them. */
  offers: z.partialRecord(offerState, z.number().int()),
  /** The latest releases that name it. */
  releases: z.array(release),
  /** The records that were merged into it. `mayUndo`: this desk's history tells what the record was. */
  merged: z.array(z.object({ id: recordId, name: z.string(), ...signed, mayUndo: z.boolean() })),
});
export type OrganisationDetail = z.infer<typeof organisationDetail>;

/** Where a record went that turned out to be the same organisation, and who said so. */
export const mergedInto = z.object({ id: recordId, name: z.string(), ...signed });
export type MergedInto = z.infer<typeof mergedInto>;

/** `id` stays, `other` goes. `taken`: of which fields the value of the one that goes is kept. `seen`: both, as the person saw them. */
export const mergeInput = z.object({
  id: recordId, other: recordId, taken: z.array(z.enum(mergedFields)), seen: z.object({ stays: organisationFields, goes: organisationFields }),
});
export type MergeInput = z.infer<typeof mergeInput>;

const organisationOffer = z.object({ place: z.number().int(), id: recordId, title: z.string(), state: offerState, receivedAt: instant, decidedBy: z.string().nullable() });
export type OrganisationOffer = z.infer<typeof organisationOffer>;

const which = z.object({ id: recordId });
const done = z.object({ batch: z.string().nullable() });
const keepReason = organisationFields.shape.identifiersKept.unwrap().unwrap().shape.reason.nullable();

export const organisationsContract = {
  /** As `offers.ids`: base64 of little-endian 32-bit integers. */
  ids: call.input(organisationQuery).output(z.object({ total: z.number().int(), rows: z.string() })),
  rows: call.input(z.object({ rows: z.array(z.number().int()).max(500) })).output(z.array(organisationRow)),
  get: call.input(which).output(organisationDetail),
  /** Those whose verdict changed within thirty days on this desk, with what they have published. Looks at all of them again where need be. */
  changedVerdicts: call.output(z.array(changedVerdict)),
  /** The organisations that may be the same one, the nearest first. */
  near: call.input(which).output(nearOrganisations),
  /** Says that two near organisations are not the same, or takes it back. No batch where that was already so. */
  tellApart: call.input(which.extend({ other: recordId, apart: z.boolean() })).output(done),
  /** Those who may be one of its contacts, the nearest first. */
  nearContacts: call.input(which).output(nearContacts),
  /** Says that a contact is not someone near, or takes it back; `heldBy` as `nearContacts` gives it. No batch where that was already so. */
  tellContactsApart: call.input(which.extend({ contactId: recordId, other: recordId, heldBy: recordId.nullable(), apart: z.boolean() })).output(done),
  /** Merges two organisations as one act; see `mergeInput`. */
  merge: call.input(mergeInput).output(z.object({ batch: z.string() })),
  /** The organisation into which the record of this id went; null where it went into none. */
  mergedInto: call.input(which).output(mergedInto.nullable()),
  /** Takes `other` out of `id` again: it comes back as it was. */
  unmerge: call.input(which.extend({ other: recordId })).output(z.object({ batch: z.string() })),
  history: call.input(which).output(z.array(historyEntry)),
  revert: call.input(revertInput).output(done),
  /** Its offers, the latest first: those that bear its SIREN, or its name and no SIREN. */
  offers: call
    .input(which.extend({ after: z.number().int().min(0).nullable(), limit: z.number().int().min(1).max(500).default(100) }))
    .output(z.array(organisationOffer)),
  /**
   * The organisation of an offer: by SIREN, by RNA, by name. `id` is null where none is here. `reason` and `nextProof`: what the sources
   * say of it and what to ask for next; null where the verdict is a person's, or that of its group.
   */
  ofOffer: call
    .input(which)
    .output(z.object({ id: recordId.nullable(), name: z.string().nullable(), code: verdictCode.nullable(), reason: essMessage.nullable(), nextProof: essMessage.nullable() })),
  /** Makes the organisation of an offer from what the offer says of its employer. */
  makeOfOffer: call.input(which).output(z.object({ batch: z.string(), id: recordId })),
  /** Writes what its form says. Identifiers that fail their check are taken with a reason alone (`INVALID_FIELDS` names them). */
  create: call.input(z.object({ content: organisationContent, keepReason })).output(z.object({ batch: z.string(), id: recordId })),
  edit: call.input(which.extend({ set: organisationContent.partial(), keepReason })).output(done),
  /** What was read in its statutes or its extract, or that it was not (null). `file` is one of its files. */
  readStatutes: call.input(which.extend({ reading: articleOneReading.pick({ answers: true, file: true }).nullable() })).output(done),
  readMention: call.input(which.extend({ mention: registryMention.pick({ on: true, file: true }).nullable() })).output(done),
  /** Takes the verdict of another organisation of its group for its own, or its own again (null). */
  follow: call.input(which.extend({ head: recordId.nullable() })).output(done),
  /** Puts a verdict in the place of what the sources say, or takes it back. No batch where that was already so. */
  override: call.input(which.extend({ override: essOverride.pick({ code: true, reason: true, until: true }).nullable() })).output(done),
};
