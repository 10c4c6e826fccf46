import { implement } from '@orpc/server';
import { oc } from '@orpc/contract';
import { siteContract } from '../../src-main/contract/site.ts';
import { deviceErrors } from '../../src-main/contract/site/problem.ts';
import { pushOutput } from '../../src-main/contract/site/sync-calls.ts';
import { answerCorrections, digestAnswer } from '../corrections/answer-corrections.ts';
import { keepLetter, readLetter } from '../mail/keep-letter.ts';
import { readCorrections } from '../corrections/read-corrections.ts';
import { giveBackToken, handIn } from '../devices/lost-devices.ts';
import { completeFile } from '../files/complete-file.ts';
import { readFileState } from '../files/find-file.ts';
import { requirePerson } from '../devices/require-person.ts';
import { readOutcomeRates } from '../published/read-outcome-rates.ts';
import { listPublished, readPublished } from '../published/read-published.ts';
import { receiveCorrespondent, receiveMembership, receiveOffer, receivePress } from '../submissions/receive.ts';
import { makeEnvelope } from '../records/site-meta.ts';
import { answerDigest, answerHello, answerPush, loosePush } from '../sync/answer-desk.ts';
import { takeCarried } from '../sync/take-carried.ts';
import { tellHeads } from '../sync/tell-heads.ts';
import type { SiteContext } from './site-context.ts';
import { makeSiteError } from './site-error.ts';

const push = oc
  .errors(deviceErrors)
  .route({ method: 'POST', path: '/v1/sync/push' })
  .input(loosePush)
  .output(pushOutput);

const { submissions, published, corrections, letters, device, sync, files } = siteContract;
const os = implement({
  submissions,
  published: { list: published.list, one: published.one, outcomes: published.outcomes },
  corrections,
  letters,
  device,
  sync: { hello: sync.hello, push, digest: sync.digest, carried: sync.carried, handIn: sync.handIn, events: sync.events },
  files: { state: files.state, complete: files.complete },
}).$context<SiteContext>();

const personal = os.$context<SiteContext>().middleware(async ({ context, next }) =>
  next({ context: { person: await requirePerson(context.tables, context.token) } }),
);

/** The routes that answer JSON. Pages of the sync and job postings are served beside it, byte by byte. */
export const siteRouter = {
  submissions: {
    offer: os.submissions.offer.handler(({ input, context }) => receiveOffer(context.db, input)),
    press: os.submissions.press.handler(({ input, context }) => receivePress(context.db, input)),
    membership: os.submissions.membership.handler(({ input, context }) => receiveMembership(context.db, input)),
    correspondent: os.submissions.correspondent.handler(({ input, context }) => receiveCorrespondent(context.db, input)),
  },
  published: {
    list: os.published.list.handler(({ input, context }) => listPublished(context.db, input)),
    one: os.published.one.handler(async ({ input, context, errors }) => {
      const offer = await readPublished(context.db, input.id);
      if (offer === undefined) throw errors.NOT_FOUND();
      return offer;
    }),
    outcomes: os.published.outcomes.handler(({ context }) => readOutcomeRates(context.db)),
  },
  corrections: {
    read: os.corrections.read.handler(async ({ input, context, errors }) => {
      const awaited = await readCorrections(context.db, input.token);
      if (awaited === undefined) throw errors.NOT_FOUND();
      return awaited;
    }),
    answer: os.corrections.answer.handler(async ({ input: { token, ...answer }, context }) => {
      await answerCorrections(context.db, token, digestAnswer(JSON.stringify(answer)), () => answer);
      return { received: true as const };
    }),
  },
  device: {
    me: os.device.me.use(personal).handler(async ({ context: { person, tables } }) => ({
      userName: person.userName,
      roles: person.roles,
      territories: person.territories,
      site: (await tables.readMeta()).siteName,
    })),
    revoke: os.device.revoke.use(personal).handler(async ({ context: { person, db } }) => {
      await giveBackToken(db, person.tokenHash);
      return { revoked: true as const };
    }),
  },
  letters: {
    hand: os.letters.hand.use(personal).handler(async ({ input, context: { db, person, hasMail }, errors }) => {
      if (!hasMail) throw errors.NO_MAIL();
      return await keepLetter(db, person, input);
    }),
    state: os.letters.state.use(personal).handler(async ({ input, context: { db, person }, errors }) => {
      const found = await readLetter(db, person.userId, input.id);
      if (found === undefined) throw errors.NOT_FOUND();
      return found;
    }),
  },
  sync: {
    hello: os.sync.hello.use(personal).handler(({ input, context }) => answerHello(context.tables, context.person, input, context.files)),
    push: os.sync.push.use(personal).handler(async ({ input, context }) => {
      const answer = await answerPush(context.tables, context.person, input);
      context.metrics.addLines(answer.results);
      return answer;
    }),
    digest: os.sync.digest.use(personal).handler(({ input, context }) => answerDigest(context.tables, context.person, input)),
    carried: os.sync.carried.use(personal).handler(async ({ input, context }) => {
      const share = (userId: string, hashes: string[]) => context.fileTables.shareWith(context.person, userId, hashes);
      const answer = await takeCarried(context.tables, input, share);
      context.metrics.addLines(answer.results);
      return { ...makeEnvelope(await context.tables.readMeta()), ...answer };
    }),
    handIn: os.sync.handIn.handler(async ({ input, context }) => ({ kept: await handIn(context.db, context.token, input) })),
    events: os.sync.events.use(personal).handler(async ({ context, signal }) => {
      const close = context.metrics.openStream(context.person.tokenHash);
      if (close === null) throw makeSiteError('TOO_MANY_REQUESTS');
      return tellHeads(context, context.person.tokenHash, signal ?? new AbortController().signal, close);
    }),
  },
  files: {
    state: os.files.state.use(personal).handler(({ input, context: { fileTables, person } }) => readFileState(fileTables, person, input.sha256)),
    complete: os.files.complete.use(personal).handler(async ({ input: { sha256 }, context: { fileTables, person, files } }) => {
      if (!(await readFileState(fileTables, person, sha256)).complete) await completeFile(fileTables, person, sha256, files);
      return await readFileState(fileTables, person, sha256);
    }),
  },
};
