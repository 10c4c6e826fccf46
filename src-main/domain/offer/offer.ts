import { z } from 'zod';
import { cents, day, instant, line, paragraph, webAddress } from '../text.ts';
import { cites } from '../line/citation.ts';
import { recordId } from '../record/record-id.ts';
import { territory } from '../record/role.ts';
import { closing } from './closing.ts';
import { contractType } from './contract-type.ts';
import { corrected } from './corrected.ts';
import { letterLanguages } from '../letters/letter-language.ts';
import { correctionLink } from './correction-link.ts';
import { distinctRecords } from '../record/distinct-record.ts';
import { offerDecision } from './offer-decision.ts';
import { setAsideFindings } from './set-aside.ts';
import { attachedFiles } from '../file/attached-file.ts';
import { comments } from '../comment/comment.ts';
import { outcomes, outcomesAsked, outcomeSettled } from '../outcome/outcome.ts';
import { lookAsked, secondLooks } from '../second-look/second-look.ts';
import { offerState } from './offer-state.ts';
import { longestPublication } from './publication.ts';
import { publicationLinks, recruiterActs } from './publication-link.ts';

/** In characters: some twenty pages. */
export const longestDescription = 50_000;

/** What the recruiter writes. French law wants most of it known (see `docs/glossary.md`, "offre"). */
export const offerContent = z.object({
  title: z.string().trim().min(1).max(300),
  description: z.string().trim().min(1).max(longestDescription),
  employerName: line(300),
  employerSiret: line(20),
  employerRna: line(20),
  employerAddress: line(500),
  /** The public does not see the employer's name; the publisher must (Code du travail, L5332-2). */
  employerAnonymous: z.boolean(),
  employerText: paragraph(20_000),
  contractType: contractType.nullable(),
  contractMonths: z.number().min(0).max(120).nullable(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  placeLabel: line(300),
  postcode: line(12),
  inseeCode: line(8),
  territory: territory.nullable(),
  remote: z.enum(['none', 'partial', 'full']).nullable(),
  payMin: cents.nullable(),
  payMax: cents.nullable(),
  payPeriod: z.enum(['hour', 'day', 'month', 'year', 'fixed']).nullable(),
  payGross: z.boolean().nullable(),
  payText: line(1000),
  weeklyHours: z.number().min(0).max(168).nullable(),
  hoursText: line(500),
  positions: z.number().int().min(1).max(10_000).nullable(),
  romeCode: z.string().regex(/^[A-N]\d{4}$/).nullable(),
  experience: line(500),
  education: line(1000),
  applyUrl: webAddress.nullable(),
  applyEmail: z.email().max(320).nullable(),
  applyText: paragraph(5000),
  applyBy: day.nullable(),
  contactName: line(300),
  contactEmail: z.email().max(320).nullable(),
  contactPhone: line(40),
});
export type OfferContent = z.infer<typeof offerContent>;
export type OfferContentField = keyof OfferContent;

/** Where an offer came from. `reference` is its name there; with `source` it says whether two arrivals are the same. */
const offerOrigin = z.object({
  source: z.enum(['site', 'import', 'desk']),
  sourceName: line(200),
  reference: line(300),
  sourceUrl: webAddress.nullable(),
  /** The day it was first published or dated by its author (L5332-1: every offer is dated). */
  datedOn: day.nullable(),
  receivedAt: instant,
});

/** What the team does with it. */
const offerHandling = z.object({
  organisationId: recordId.nullable(),
  state: offerState,
  claimedBy: line(200),
  decision: offerDecision.nullable(),
  publishedAt: instant.nullable(),
  /** For how many days the site shows it from `publishedAt` on; null: until its `applyBy`, if it has one. */
  publicationDays: z.number().int().min(1).max(longestPublication).nullable().default(null),
  closedAt: instant.nullable(),
  closing,
  files: attachedFiles,
  distinctFrom: distinctRecords,
  setAside: setAsideFindings,
  cites,
  lookAsked,
  secondLooks,
  comments,
  correctionLink,
  corrected,
  outcomesAsked,
  outcomes,
  outcomeSettled,
  publicationLinks,
  recruiterActs,
  /** In which language its recruiter is written to; null: nobody has said, and `proposeLanguage` does. */
  letterLanguage: z.enum(letterLanguages).nullable().default(null),
  /** Nobody is to write of it any more to its recruiter; null: as usual. */
  followUpStopped: z.object({ at: instant, by: z.string().max(200) }).nullable().default(null),
});

/** A whole offer. */
export const offerFields = z.object({ ...offerContent.shape, ...offerOrigin.shape, ...offerHandling.shape });
export type OfferFields = z.infer<typeof offerFields>;
export type OfferField = keyof OfferFields;

/** A decision is one act: its state, its letter and its dates clash or pass together. So does a pay, or a place. */
export const offerMergeGroups: readonly (readonly OfferField[])[] = [
  ['state', 'decision', 'cites', 'correctionLink', 'corrected', 'claimedBy', 'publishedAt', 'publicationDays', 'closedAt', 'closing'],
  ['payMin', 'payMax', 'payPeriod', 'payGross'],
  ['placeLabel', 'postcode', 'inseeCode', 'territory'],
];

/** An offer in which nothing is known yet but what must be. */
export function makeOffer(
  known: Partial<OfferFields> & Pick<OfferFields, 'title' | 'description' | 'source' | 'receivedAt'>,
): OfferFields {
  return {
    employerName: null, employerSiret: null, employerRna: null, employerAddress: null, employerAnonymous: false,
    employerText: null, contractType: null, contractMonths: null, startsOn: null, endsOn: null, placeLabel: null,
    postcode: null, inseeCode: null, territory: null, remote: null, payMin: null, payMax: null, payPeriod: null,
    payGross: null, payText: null, weeklyHours: null, hoursText: null, positions: null, romeCode: null,
    experience: null, education: null, applyUrl: null, applyEmail: null, applyText: null, applyBy: null,
    contactName: null, contactEmail: null, contactPhone: null, sourceName: null, reference: null, sourceUrl: null,
    datedOn: null, organisationId: null, state: 'received', claimedBy: null, decision: null, publishedAt: null,
    publicationDays: null, closedAt: null, closing: null, files: [], distinctFrom: [], setAside: [], cites: null, lookAsked: null, secondLooks: [], comments: [], correctionLink: null, corrected: null,
    outcomesAsked: [], outcomes: [], outcomeSettled: null, publicationLinks: [], recruiterActs: [], letterLanguage: null, followUpStopped: null,
    ...known,
  };
}
