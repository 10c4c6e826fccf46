import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { entity } from '../../domain/record/entity.ts';
import { role } from '../../domain/record/role.ts';
import { instant } from '../../domain/text.ts';
import { deskErrors } from './problem.ts';
import { syncStatus } from './sync.ts';

const call = oc.errors(deskErrors);

/** Where the profile stands: nothing yet, closed by a key, unusable for a named reason, or open. */
export const appStatus = z.discriminatedUnion('profile', [
  z.object({
    profile: z.literal('new'),
    keychain: z.boolean(),
    /** What was here was taken away: the site said that this device was lost. `kept`: of the changes that waited, those handed in. */
    wiped: z.object({ at: instant, site: z.string(), waiting: z.number().int(), kept: z.number().int() }).nullable(),
    host: z.enum(['electron', 'browser']),
    version: z.string(),
  }),
  z.object({
    profile: z.literal('locked'),
    /** `passphrase`: asks for it. `keychain`: the system's keychain no longer gives the key, asks for the recovery key. */
    by: z.enum(['passphrase', 'keychain']),
    host: z.enum(['electron', 'browser']),
    version: z.string(),
  }),
  z.object({
    profile: z.literal('unusable'),
    code: z.enum(['damaged', 'newer', 'foreign', 'read_only', 'disk_full', 'in_use', 'unreadable']),
    path: z.string(),
    host: z.enum(['electron', 'browser']),
    version: z.string(),
  }),
  z.object({
    profile: z.literal('open'),
    host: z.enum(['electron', 'browser']),
    version: z.string(),
    userName: z.string(),
    roles: z.array(role),
    demo: z.boolean(),
    /** The recovery key was made but nobody has said that it is kept. */
    recoveryKeyPending: z.boolean(),
  }),
]);
export type AppStatus = z.infer<typeof appStatus>;

/** What core tells every window. A window fetches again what it shows of the collections named. */
export const deskEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), collections: z.array(z.union([entity, z.enum(['history', 'outbox', 'imports', 'settings', 'app', 'files', 'letters'])])) }),
  z.object({ type: z.literal('sync'), status: syncStatus }),
  z.object({
    type: z.literal('job'),
    id: z.string(),
    done: z.number(),
    total: z.number().nullable(),
    state: z.enum(['running', 'done', 'cancelled', 'failed']),
    code: z.string().nullable(),
  }),
  /** The native menu was used: the window runs the command of that id. */
  z.object({ type: z.literal('command'), id: z.string() }),
]);
export type DeskEvent = z.infer<typeof deskEvent>;

/** A command as the native menu shows it; `accelerator` in Electron's form. */
export const menuCommand = z.object({
  id: z.string().max(100),
  menu: z.enum(['file', 'edit', 'view', 'offer', 'help']),
  label: z.string().max(200),
  accelerator: z.string().max(60).nullable(),
  enabled: z.boolean(),
});
export type MenuCommand = z.infer<typeof menuCommand>;

export const settings = z.object({
  /** Minutes before a decision leaves; 0 sends at once. */
  decisionDelayMinutes: z.number().int().min(0).max(1440),
  /** Days without an answer after which a recruiter is to be reminded of corrections, and the offer closes; 0 never. */
  remindAfterDays: z.number().int().min(0).max(365),
  closeAfterDays: z.number().int().min(0).max(365),
  /** Days for which an accepted offer is shown; 0 without an end. Days more when it is prolonged. */
  publishDays: z.number().int().min(0).max(365),
  prolongDays: z.number().int().min(1).max(365),
  /** Nobody is asked anything again, of whatever offer, before so many days; 0: as soon as one likes. */
  askPauseDays: z.number().int().min(0).max(365),
  /** Days after its closing at which a recruiter who has not answered is asked again; days before the end at which they are told of it, 0 never. */
  askAgainDays: z.number().int().min(1).max(365),
  warnDays: z.number().int().min(0).max(365),
  /** What to say on the telephone to who has not answered, with the places of a letter and `{day}`; empty: Bureau's own words. */
  callScript: z.string().trim().max(4000),
  /** Minutes after which a claim holds nobody off any more; 0 never. */
  claimMinutes: z.number().int().min(0).max(10_080),
  /** Seconds after which an open offer is claimed by who looks at it, until they leave it; 0 never. */
  claimAfterSeconds: z.number().int().min(0).max(600),
  language: z.enum(['fr', 'en']),
  theme: z.enum(['auto', 'light', 'dark']),
  /** Single letters as shortcuts; off for people whom they disturb (WCAG 2.1.4). */
  letterShortcuts: z.boolean(),
  displayName: z.string().trim().min(1).max(200),
  /** The public directory of companies may be asked on line, when someone asks: the SIREN or the name of an organisation leaves. */
  lookUp: z.boolean(),
  /** Work without the network until told otherwise. */
  offline: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

/** A passphrase is asked only where no keychain can keep the key. */
const passphrase = z.string().min(12).max(1000).nullable();

export const appContract = {
  status: call.output(appStatus),
  /** First start. Makes the encrypted store; answers with the recovery key, shown this once. */
  setUp: call
    .input(z.object({ way: z.enum(['examples', 'empty']), displayName: z.string().trim().min(1).max(200), passphrase }))
    .output(z.object({ recoveryKey: z.string() })),
  unlock: call.input(z.union([z.object({ passphrase: z.string().max(1000) }), z.object({ recoveryKey: z.string().max(200) })])).output(appStatus),
  /** The person has printed or written down the recovery key. */
  keptRecoveryKey: call.output(z.object({ kept: z.literal(true) })),
  /** A new recovery key; the one before opens nothing any more. */
  renewRecoveryKey: call.output(z.object({ recoveryKey: z.string() })),
  /** After `unusable`: look again (disk freed, other window closed). */
  retry: call.output(appStatus),
  events: call.output(eventIterator(deskEvent)),
  setMenu: call.input(z.array(menuCommand).max(200)).output(z.object({ shown: z.boolean() })),
  openExternal: call.input(z.object({ url: z.string().max(2000) })).output(z.object({ opened: z.boolean() })),
  settings: call.output(settings),
  saveSettings: call.input(settings.partial()).output(settings),
};
