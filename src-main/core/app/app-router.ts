import { ORPCError } from '@orpc/server';
import type { AppStatus } from '../../contract/desk/app.ts';
import { desk, type DeskContext } from '../desk-context.ts';
import { readConnectionCode } from '../sync/connection-code.ts';
import { readProfileFacts, readSettings, saveProfileFacts, saveSettings } from './app-settings.ts';

const { app } = desk;

/** The application itself: its profile, settings, events and menu. */
export const appRouter = {
  status: app.status.handler(({ context }) => readAppStatus(context)),
  setUp: app.setUp.handler(async ({ input, context, errors }) => {
    const { host, profile } = context;
    if (profile.state().is !== 'new') throw errors.NOT_ALLOWED_NOW({ data: { state: profile.state().is, action: 'setUp' } });
    const examples = input.way === 'examples';
    if (!host.keychain && input.passphrase === null && !examples)
      throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'passphrase', problem: 'required' }] } });
    const recoveryKey = await profile.create(input.passphrase, { fictitious: examples });
    const { store, sync } = context.desk();
    store.write(() => {
      saveSettings(store, { displayName: input.displayName });
      saveProfileFacts(store, { examples });
    });
    if (examples) await connectExamples(context);
    context.emit({ type: 'changed', collections: ['app', 'settings'] });
    sync.wake();
    return { recoveryKey };
  }),
  unlock: app.unlock.handler(async ({ input, context, errors }) => {
    const { profile } = context;
    if (profile.state().is === 'locked' && !(await profile.unlock(input))) throw errors.WRONG_KEY();
    context.emit({ type: 'changed', collections: ['app', 'settings'] });
    return readAppStatus(context);
  }),
  keptRecoveryKey: app.keptRecoveryKey.handler(({ context }) => {
    saveProfileFacts(context.desk().store, { recoveryKeyKept: true });
    context.emit({ type: 'changed', collections: ['app'] });
    return { kept: true as const };
  }),
  renewRecoveryKey: app.renewRecoveryKey.handler(({ context }) => {
    const { store } = context.desk();
    const recoveryKey = context.profile.renewRecoveryKey();
    saveProfileFacts(store, { recoveryKeyKept: false });
    return { recoveryKey };
  }),
  retry: app.retry.handler(async ({ context }) => {
    await context.profile.load();
    context.emit({ type: 'changed', collections: ['app'] });
    return readAppStatus(context);
  }),
  events: app.events.handler(({ context, signal }) => context.events.subscribe(signal)),
  setMenu: app.setMenu.handler(async ({ input, context }) => ({ shown: await context.host.showMenu(input) })),
  openExternal: app.openExternal.handler(async ({ input, context }) => ({ opened: await context.host.openExternal(input.url) })),
  settings: app.settings.handler(({ context }) => readSettings(context.desk().store)),
  saveSettings: app.saveSettings.handler(({ input, context }) => {
    const { store, sync, mail } = context.desk();
    const before = readSettings(store);
    const after = saveSettings(store, input);
    if (before.offline !== after.offline) {
      sync.restart();
      mail.restart();
    }
    context.emit({ type: 'changed', collections: ['settings', 'app'] });
    return after;
  }),
};

/** Where the profile stands, as the first screen needs to know. */
export function readAppStatus(context: DeskContext): AppStatus {
  const { host, profile } = context;
  const common = { host: host.kind === 'electron' ? ('electron' as const) : ('browser' as const), version: host.version };
  const state = profile.state();
  switch (state.is) {
    case 'new':
      return { profile: 'new', keychain: host.keychain !== null, wiped: state.wiped, ...common };
    case 'locked':
      return { profile: 'locked', by: state.by, ...common };
    case 'unusable':
      return { profile: 'unusable', code: state.code, path: state.path, ...common };
    case 'open': {
      const { sync, userName } = context.desk();
      const facts = readProfileFacts(state.store);
      const roles = sync.memory.person()?.roles ?? [];
      return { profile: 'open', ...common, userName: userName(), roles, demo: facts.examples, recoveryKeyPending: !facts.recoveryKeyKept };
    }
  }
}

/** The site of the examples is on this machine, and its address changes from one start to the next. */
export async function connectExamples(context: DeskContext): Promise<void> {
  const { host } = context;
  if (!host.startExampleSite) throw new ORPCError('SITE', { defined: true, status: 424, message: 'no example site', data: { code: 'no_example_site', detail: '' } });
  const site = await host.startExampleSite();
  const connection = readConnectionCode(site.code);
  if (!connection) throw new Error('the example site gave a code that cannot be read');
  const { sync } = context.desk();
  sync.memory.saveConnection(connection);
  sync.restart();
  await sync.now();
}
