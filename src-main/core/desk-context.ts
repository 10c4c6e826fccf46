import { implement, ORPCError } from '@orpc/server';
import type { DeskEvent } from '../contract/desk/app.ts';
import { deskContract } from '../contract/desk.ts';
import type { DeskEvents } from './app/desk-events.ts';
import type { Profile } from './app/profile.ts';
import type { CoreHost } from './core-host.ts';
import type { FollowUpDesk } from './outcomes/follow-up-desk.ts';
import type { MailDesk } from './mail/mail-desk.ts';
import type { FileDesk } from './files/file-desk.ts';
import type { Store } from './store/store.ts';
import { readStoreFault, StoreError } from './store/store-error.ts';
import type { SyncEngine } from './sync/sync-engine.ts';

/** An open profile, as the areas of work see it. */
export type OpenDesk = {
  store: Store;
  /** The name under which this person's changes are written. */
  userName: () => string;
  /** How long a decision waits before it leaves. */
  decisionDelayMs: () => number;
  /** Something waits to leave: the sync looks at it soon, without anyone waiting for it. */
  wakeSync: () => void;
  sync: SyncEngine;
  files: FileDesk;
  mail: MailDesk;
  followUp: FollowUpDesk;
};

/** What every handler of the desk contract is given. */
export type DeskContext = {
  host: CoreHost;
  profile: Profile;
  events: DeskEvents;
  /** The open profile. Throws LOCKED before it is open. */
  desk: () => OpenDesk;
  /** Tells every window. */
  emit: (event: DeskEvent) => void;
};

/** Handlers are written on it: `desk.offers.get.handler(({ input, context, errors }) => …)`. */
export const desk = implement(deskContract)
  .$context<DeskContext>()
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      // A full disk or a damaged file can meet any handler: the window has a sentence for each.
      const code = readStoreFault(error);
      if (code === undefined) throw error;
      const path = error instanceof StoreError ? error.path : null;
      throw new ORPCError('STORE', { defined: true, status: 507, message: 'The store refused', data: { code, path } });
    }
  });

/** The store is closed: asked too early, or by a window that has not seen it close. */
export const makeLockedError = () => new ORPCError('LOCKED', { defined: true, status: 409, message: 'The store is not open' });
