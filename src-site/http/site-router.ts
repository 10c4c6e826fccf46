import { implement } from '@orpc/server';
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { siteContract } from '../../src-main/contract/site.ts';
import { deviceErrors } from '../../src-main/contract/site/problem.ts';
import { pushOutput } from '../../src-main/contract/site/sync-calls.ts';
import { recordId } from '../../src-main/domain/record/record-id.ts';
import { requirePerson } from '../devices/require-person.ts';
import { listPublished, readPublished } from '../published/read-published.ts';
import { makeEnvelope, readMeta } from '../records/site-meta.ts';
import { receiveCorrespondent, receiveMembership, receiveOffer, receivePress } from '../submissions/receive.ts';
import { ForeignDevice, looseLine, pushLines } from '../sync/push-lines.ts';
import { sayHello } from '../sync/say-hello.ts';
import type { SiteContext } from './site-context.ts';
import { makeSiteError } from './site-error.ts';

/** Push takes its lines as they are: each is judged by itself, so that a bad one is answered and not the whole refused. */
const loosePush = oc
  .errors(deviceErrors)
  .route({ method: 'POST', path: '/v1/sync/push' })
  .input(z.object({ deviceId: recordId, epoch: z.string().max(64), lines: z.array(looseLine).min(1).max(500) }))
  .output(pushOutput);

const { submissions, published, device, sync, files } = siteContract;
const os = implement({
  submissions,
  published: { list: published.list, one: published.one },
  device,
  sync: { hello: sync.hello, push: loosePush, events: sync.events },
  files,
}).$context<SiteContext>();

const personal = os.$context<SiteContext>().middleware(async ({ context, next }) =>
  next({ context: { person: await requirePerson(context.db, context.token) } }),
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
  },
  device: {
    me: os.device.me.use(personal).handler(async ({ context: { person, db } }) => ({
      userName: person.userName,
      roles: person.roles,
      territories: person.territories,
      site: (await readMeta(db)).siteName,
    })),
    revoke: os.device.revoke.use(personal).handler(async ({ context: { person, db } }) => {
      await db.query('update device_token set revoked_at = now() where hash = $1', [person.tokenHash]);
      return { revoked: true as const };
    }),
  },
  sync: {
    hello: os.sync.hello.use(personal).handler(async ({ input, context, errors }) => {
      const meta = await readMeta(context.db);
      if (input.schema < meta.schemaMin) throw errors.UPGRADE({ data: { schemaMin: meta.schemaMin } });
      return await sayHello(context.db, context.person, meta, input);
    }),
    push: os.sync.push.use(personal).handler(async ({ input, context, errors }) => {
      const meta = await readMeta(context.db);
      if (input.epoch !== meta.epoch) throw errors.RESET({ data: { epoch: meta.epoch, reason: 'epoch' } });
      try {
        const pushed = await pushLines(context.db, context.person, input.deviceId, input.lines);
        return { ...makeEnvelope(meta), ...pushed };
      } catch (error) {
        if (error instanceof ForeignDevice) throw errors.FORBIDDEN({ cause: error });
        throw error;
      }
    }),
    events: os.sync.events.use(personal).handler(async function* ({ context, signal }) {
      const [clock] = await context.db.query<{ v: number }>('select v from sync_clock', []);
      yield { head: clock?.v ?? 0 };
      for await (const head of context.bell.wait(signal ?? new AbortController().signal)) yield { head };
    }),
  },
  files: {
    state: os.files.state.use(personal).handler(() => {
      throw makeSiteError('NOT_FOUND');
    }),
  },
};
