import { connectExamples, appRouter } from './app/app-router.ts';
import { readProfileFacts, readSettings } from './app/app-settings.ts';
import { makeDeskEvents } from './app/desk-events.ts';
import { makeProfile } from './app/profile.ts';
import type { Wiping } from './app/wipe-profile.ts';
import { canWriteHere } from '../domain/record/permission.ts';
import type { CoreHost } from './core-host.ts';
import { type FollowUpDesk, makeFollowUpDesk } from './outcomes/follow-up-desk.ts';
import { outcomesRouter } from './outcomes/outcomes-router.ts';
import { commentsRouter } from './comments/comments-router.ts';
import { desk, type DeskContext, makeLockedError, type OpenDesk } from './desk-context.ts';
import { type FileDesk, makeFileDesk } from './files/file-desk.ts';
import { saveFileLimits } from './files/file-limits.ts';
import { filesRouter } from './files/files-router.ts';
import { importsRouter } from './imports/imports-router.ts';
import { lineRouter } from './line/line-router.ts';
import { lettersRouter } from './mail/letters-router.ts';
import { type MailDesk, makeMailDesk } from './mail/mail-desk.ts';
import { makeOfferProjection } from './offers/offer-projection.ts';
import { bulkRouter } from './offers/bulk/bulk-router.ts';
import { offersRouter } from './offers/offers-router.ts';
import { warmOfferLists } from './offers/warm-offer-lists.ts';
import { makeOrganisationProjection } from './organisations/organisation-projection.ts';
import { organisationsRouter } from './organisations/organisations-router.ts';
import { watchVerdicts } from './organisations/watch-verdicts.ts';
import { peopleRouter } from './people/people-router.ts';
import { makePersonProjection } from './people/person-projection.ts';
import { personEntities } from './people/read-person.ts';
import { makePressProjection } from './press/press-projection.ts';
import { pressRouter } from './press/press-router.ts';
import { lookupsRouter } from './lookups/lookups-router.ts';
import { proposalsRouter } from './proposals/proposals-router.ts';
import { referencesRouter } from './references/references-router.ts';
import { rulesRouter } from './rules/rules-router.ts';
import { catchUpSearch } from './store/catch-up-search.ts';
import { forgetTraces } from './store/forget-traces.ts';
import type { Store } from './store/store.ts';
import { tidyStoreWhenQuiet } from './store/tidy-store.ts';
import { looksRouter } from './second-look/looks-router.ts';
import { makeSiteClient } from './sync/site-client.ts';
import { makeSyncEngine, type SyncEngine } from './sync/sync-engine.ts';
import { syncRouter } from './sync/sync-router.ts';
import { viewsRouter } from './views/views-router.ts';
import { valiseRouter } from './valise/valise-router.ts';

/** All that a window may ask, in one router; each area writes its own part. */
export const deskRouter = desk.router({
  app: appRouter, offers: offersRouter, bulk: bulkRouter, imports: importsRouter, proposals: proposalsRouter, files: filesRouter, rules: rulesRouter, line: lineRouter, letters: lettersRouter, looks: looksRouter, lookups: lookupsRouter, outcomes: outcomesRouter, comments: commentsRouter, organisations: organisationsRouter, people: peopleRouter, press: pressRouter, references: referencesRouter, sync: syncRouter, valise: valiseRouter, views: viewsRouter,
});

export type Core = { router: typeof deskRouter; context: DeskContext; close: () => Promise<void> };

/** Opens what can be opened without asking anyone, and answers; it never throws for a bad profile, it says so. */
export async function createCore(host: CoreHost): Promise<Core> {
  const events = makeDeskEvents();
  let open: OpenDesk | undefined;
  const profile = makeProfile(host, [makeOfferProjection, makeOrganisationProjection, makePressProjection, ...personEntities.map(makePersonProjection)], (store) => {
    open = openDesk(store, host, events.emit, (notice) => {
      open = undefined;
      profile.wipe(notice);
      events.emit({ type: 'changed', collections: ['app', 'settings'] });
    });
  });
  const context: DeskContext = {
    host,
    profile,
    events,
    emit: events.emit,
    desk: () => {
      if (!open) throw makeLockedError();
      return open;
    },
  };
  const state = await profile.load();
  if (state.is === 'open' && readProfileFacts(state.store).examples)
    // Nobody waits for it: the desk works without its site, as ever.
    void connectExamples(context).catch((error: unknown) => host.log('warn', 'example_site', { error: error instanceof Error ? error.message : 'unknown' }));
  return {
    router: deskRouter,
    context,
    close: async () => {
      await open?.sync.stop();
      await open?.followUp.stop();
      await open?.mail.stop();
      await open?.files.close();
      open = undefined;
      profile.close();
    },
  };
}

function openDesk(store: Store, host: CoreHost, emit: DeskContext['emit'], wipe: (notice: Wiping) => void): OpenDesk {
  // A load or a cleaning that was cut is ended soon, and nobody waits for it.
  const logBehind = (error: unknown) => host.log('error', 'search_behind', { error: error instanceof Error ? error.message : 'unknown' });
  catchUpSearch(store).then(() => forgetTraces(store)).catch(logBehind);
  tidyStoreWhenQuiet(store, logBehind);
  warmOfferLists(store).catch(logBehind);
  const isOffline = () => readSettings(store).offline;
  const sync: SyncEngine = makeSyncEngine(store, host, isOffline, {
    emit: (status) => emit({ type: 'sync', status }),
    onLost: (handedIn) => {
      void files.close();
      void mail.stop();
      wipe({ at: host.now().toISOString(), ...handedIn });
    },
    beside: {
      status: () => files.status(),
      onExchanged: (limits) => {
        saveFileLimits(store, limits);
        files.exchange.wake();
        mail.onExchanged();
        followUp.onExchanged();
        verdicts?.onExchanged();
      },
      onRestart: () => files.exchange.restart(),
    },
  }, host.rhythm);
  const files: FileDesk = makeFileDesk({
    store,
    host,
    connection: () => (isOffline() ? null : sync.memory.connection()),
    tell: () => {
      emit({ type: 'changed', collections: ['files'] });
      emit({ type: 'sync', status: sync.status() });
    },
    onSent: () => sync.wake(),
  });
  const reachSite = (signal: AbortSignal) => {
    const connection = sync.memory.connection();
    return connection && makeSiteClient(connection, signal);
  };
  const mail: MailDesk = makeMailDesk({ store, host, memory: sync.memory, isOffline, site: reachSite, tell: () => emit({ type: 'changed', collections: ['letters'] }) });
  const userName = () => sync.memory.person()?.userName ?? readSettings(store).displayName;
  const followUp: FollowUpDesk = makeFollowUpDesk({ store, host, mayWrite: () => canWriteHere(sync.memory.person()?.roles ?? [], 'offer'), by: userName, wakeSync: () => sync.wake() });
  // A command ends before anyone reads what it would find.
  const verdicts = host.kind === 'cli' ? null : watchVerdicts({ store, host, tell: () => emit({ type: 'changed', collections: ['organisation'] }) });
  store.onChange(({ collections }) => {
    emit({ type: 'changed', collections });
    if (!collections.includes('outbox')) return;
    sync.wake();
    // A letter leaves once its decision has.
    mail.wake();
  });
  return {
    store,
    sync,
    files,
    mail,
    followUp,
    wakeSync: () => sync.wake(),
    // The site's name for this person, once known: it is the one that others read in the history.
    userName,
    decisionDelayMs: () => readSettings(store).decisionDelayMinutes * 60_000,
  };
}
