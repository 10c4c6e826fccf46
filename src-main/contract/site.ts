import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { recordId } from '../domain/record/record-id.ts';
import { carriedInput, carriedOutput } from './site/carried.ts';
import { awaitedCorrections, correctionAnswer, correctionReceipt, correctionToken } from './site/corrections.ts';
import { fileErrors, fileName, filePartQuery, fileState, rangeError } from './site/file-calls.ts';
import { handInInput, handInOutput } from './site/hand-in.ts';
import { letterErrors, siteLetter, siteLetterState } from './site/letters.ts';
import { outcomeRates } from './site/outcome-rates.ts';
import { commonErrors, deviceErrors } from './site/problem.ts';
import { jobPosting, publishedList, publishedOffer } from './site/published-offer.ts';
import { correspondentSubmission, membershipSubmission, offerSubmission, pressSubmission, receipt } from './site/submission.ts';
import { digestOutput, digestQuery } from './site/digest.ts';
import { eventsPoke, feedQuery, helloInput, helloOutput, pushInput, pushOutput, snapshotQuery } from './site/sync-calls.ts';

/** oRPC 2 moves `.route` elsewhere: every use is in this file. */
const open = oc.errors(commonErrors);
const device = oc.errors(deviceErrors);
const missing = { NOT_FOUND: { status: 404, message: 'There is no such thing here' } } as const;
/** A file or a page of JSON lines: sent as it is, never rebuilt. */
const bytes = z.custom<Blob>((value) => value instanceof Blob);

const submit = <I extends z.ZodType>(path: `/${string}`, summary: string, input: I) =>
  open
    .route({ method: 'POST', path, successStatus: 202, tags: ['submissions'], summary })
    .input(input)
    .output(receipt);

/** The public site's API: what anyone may send and read, and what a desk does. */
export const siteContract = {
  submissions: {
    offer: submit('/v1/submissions/offers', 'Send a job or internship offer', offerSubmission),
    press: submit('/v1/submissions/press-releases', 'Send a press release', pressSubmission),
    membership: submit('/v1/submissions/memberships', 'Ask to become a member', membershipSubmission),
    correspondent: submit('/v1/submissions/correspondents', 'Offer to be a correspondent', correspondentSubmission),
  },
  published: {
    list: open
      .route({ method: 'GET', path: '/v1/offers', tags: ['published'], summary: 'List the published offers, newest first' })
      .input(
        z.object({
          q: z.string().max(200).optional(),
          territory: z.string().max(10).optional(),
          contractType: z.string().max(10).optional(),
          after: z.string().max(200).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(20),
        }),
      )
      .output(publishedList),
    one: open
      .errors(missing)
      .route({ method: 'GET', path: '/v1/offers/{id}', tags: ['published'], summary: 'Read one published offer' })
      .input(z.object({ id: recordId }))
      .output(publishedOffer),
    jobPosting: open
      .errors(missing)
      .route({ method: 'GET', path: '/v1/offers/{id}/job-posting', tags: ['published'], summary: 'Read it as a schema.org JobPosting' })
      .input(z.object({ id: recordId }))
      .output(jobPosting),
    outcomes: open
      .route({ method: 'GET', path: '/v1/outcomes', tags: ['published'], summary: 'What became of the posts: rates by quarter and kind of contract, each with what it is of' })
      .output(outcomeRates),
  },
  corrections: {
    /** Wrong, used and dead links are all answered NOT_FOUND. */
    read: open
      .errors(missing)
      .route({ method: 'GET', path: '/v1/corrections/{token}', tags: ['corrections'], summary: 'Read what a recruiter is asked to correct' })
      .input(correctionToken)
      .output(awaitedCorrections),
    /** The same answer, sent again, is answered the same. */
    answer: open
      .errors(missing)
      .route({ method: 'PUT', path: '/v1/corrections/{token}', tags: ['corrections'], summary: 'Send the offer back, corrected' })
      .input(correctionToken.extend(correctionAnswer.shape))
      .output(correctionReceipt),
  },
  device: {
    me: device
      .route({ method: 'GET', path: '/v1/device', tags: ['devices'], summary: 'Who this token is for', spec: secured })
      .output(z.object({ userName: z.string(), roles: z.array(z.string()), territories: z.array(z.string()), site: z.string() })),
    revoke: device
      .route({ method: 'DELETE', path: '/v1/device', tags: ['devices'], summary: 'Give this token back', spec: secured })
      .output(z.object({ revoked: z.literal(true) })),
  },
  letters: {
    /** The same letter, handed in again, is the same letter: it leaves once. */
    hand: device
      .errors(letterErrors)
      .route({ method: 'PUT', path: '/v1/letters/{id}', tags: ['letters'], summary: 'Hand in a letter for the contact of an offer', spec: secured })
      .input(siteLetter)
      .output(siteLetterState),
    state: device
      .errors(letterErrors)
      .route({ method: 'GET', path: '/v1/letters/{id}', tags: ['letters'], summary: 'What became of a letter that this person handed in', spec: secured })
      .input(z.object({ id: z.uuid() }))
      .output(siteLetterState),
  },
  sync: {
    hello: device
      .route({ method: 'POST', path: '/v1/sync/hello', tags: ['sync'], summary: 'Present a device', spec: secured })
      .input(helloInput)
      .output(helloOutput),
    snapshot: device
      .route({ method: 'GET', path: '/v1/sync/snapshot', tags: ['sync'], summary: 'Read all visible records, by pages', spec: secured })
      .input(snapshotQuery)
      .output(bytes),
    feed: device
      .route({ method: 'GET', path: '/v1/sync/feed', tags: ['sync'], summary: 'Read what changed since a cursor', spec: secured })
      .input(feedQuery)
      .output(bytes),
    digest: device
      .route({ method: 'GET', path: '/v1/sync/digest', tags: ['sync'], summary: 'Compare all visible records, by figures', spec: secured })
      .input(digestQuery)
      .output(digestOutput),
    push: device
      .route({ method: 'POST', path: '/v1/sync/push', tags: ['sync'], summary: 'Send outbox lines', spec: secured })
      .input(pushInput)
      .output(pushOutput),
    handIn: device
      .route({ method: 'POST', path: '/v1/sync/hand-in', tags: ['sync'], summary: 'Hand in what waits on a lost device', spec: secured })
      .input(handInInput)
      .output(handInOutput),
    carried: device
      .route({ method: 'POST', path: '/v1/sync/carried', tags: ['sync'], summary: 'Hand over outbox lines of another desk that came by file', spec: secured })
      .input(carriedInput)
      .output(carriedOutput),
    events: device
      .route({ method: 'GET', path: '/v1/sync/events', tags: ['sync'], summary: 'Be told that something changed', spec: secured })
      .output(eventIterator(eventsPoke)),
  },
  files: {
    state: device
      .route({ method: 'GET', path: '/v1/files/{sha256}/state', tags: ['files'], summary: 'How much of a file is here', spec: secured })
      .input(fileName)
      .output(fileState),
    part: device
      .errors(fileErrors)
      .route({ method: 'PUT', path: '/v1/files/{sha256}/part', tags: ['files'], summary: 'Send the next part', inputStructure: 'detailed', spec: secured })
      .input(z.object({ params: fileName, query: filePartQuery, body: bytes }))
      .output(fileState),
    complete: device
      .errors(fileErrors)
      .route({ method: 'POST', path: '/v1/files/{sha256}/complete', tags: ['files'], summary: 'Say that all of it was sent', spec: secured })
      .input(fileName)
      .output(fileState),
    read: device
      .errors({ ...missing, ...rangeError })
      .route({ method: 'GET', path: '/v1/files/{sha256}', tags: ['files'], summary: 'Read a file, or a range of it', spec: secured })
      .input(fileName)
      .output(bytes),
  },
};
export type SiteContract = typeof siteContract;

/** Marks an operation as needing a device's token in the OpenAPI file. */
function secured<T extends object>(operation: T) {
  return { ...operation, security: [{ deviceToken: [] }] };
}
