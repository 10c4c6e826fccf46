import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { z } from 'zod';
import { type Core, createCore, type deskRouter } from '../core/core.ts';
import type { CoreHost } from '../core/core-host.ts';
import { findProfileFolder } from '../host/find-profile-folder.ts';
import { makeLog } from '../host/make-log.ts';
import type { CliIo } from './cli-io.ts';
import { CliProblem } from './cli-problem.ts';
import { say, sayKnown } from './say.ts';

export type Desk = { client: RouterClient<typeof deskRouter>; core: Core };
export type DeskOptions = { profile: string | undefined; passphraseEnv: string | undefined };

/** What core needs, where there is neither a window nor a keychain. */
export function makeCliHost({ profile }: DeskOptions, io: CliIo): CoreHost {
  const asked = profile ?? io.env['BUREAU_PROFILE'];
  const folder = findProfileFolder({ profile: asked === '' ? undefined : asked, examples: false }, io.env);
  return {
    folder,
    kind: 'cli',
    version: readVersion(),
    keychain: null,
    openExternal: () => Promise.resolve(false),
    deliver: () => Promise.resolve({ way: 'cancelled' }),
    showMenu: () => Promise.resolve(false),
    startExampleSite: null,
    now: () => new Date(),
    log: makeLog(folder, 'cli'),
  };
}

/** Opens the profile as a window would, by the same contract; makes it on first use. */
export async function openDesk({ profile, passphraseEnv }: DeskOptions, io: CliIo): Promise<Desk> {
  const core = await createCore(makeCliHost({ profile, passphraseEnv }, io));
  const client = createRouterClient(core.router, { context: core.context });
  try {
    await unlock(client, passphraseEnv ?? 'BUREAU_PASSPHRASE', io);
  } catch (error) {
    await core.close();
    throw error;
  }
  return { client, core };
}

async function unlock(client: Desk['client'], variable: string, io: CliIo): Promise<void> {
  const status = await client.app.status();
  if (status.profile === 'open') return;
  if (status.profile === 'unusable') throw new CliProblem(status.code, sayKnown(`cli.store.${status.code}`, 'cli.store.other', { detail: status.path }));
  if (status.profile === 'locked' && status.by === 'keychain') {
    // The key sleeps in the keychain of the desktop application; the recovery key opens it here.
    const recoveryKey = io.env['BUREAU_RECOVERY_KEY'] ?? (await io.askSecret(say('cli.ask.recoveryKey')));
    if (!recoveryKey) throw new CliProblem('locked', say('cli.error.keychain'));
    await client.app.unlock({ recoveryKey });
    return;
  }
  const question = status.profile === 'new' ? 'cli.ask.newPassphrase' : 'cli.ask.passphrase';
  const passphrase = io.env[variable] ?? (await io.askSecret(say(question)));
  if (!passphrase) throw new CliProblem('locked', say('cli.error.noPassphrase', { variable }));
  if (status.profile === 'locked') {
    await client.app.unlock({ passphrase });
    return;
  }
  if (passphrase.length < 12) throw new CliProblem('passphrase', say('cli.error.shortPassphrase'));
  const { recoveryKey } = await client.app.setUp({ way: 'empty', displayName: userInfo().username || 'Bureau', passphrase });
  io.err(say('cli.recoveryKey', { recoveryKey }));
}

const readVersion = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))).version;
