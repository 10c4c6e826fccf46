import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { finishRestore } from '../backup/finish-restore.ts';
import type { CoreHost } from '../core-host.ts';
import { openStore } from '../store/open-store.ts';
import { readStoreFault, StoreError, type StoreFault } from '../store/store-error.ts';
import type { MakeProjection, Store } from '../store/store.ts';
import { type KeyFile, readKeyFile, writeKeyFile } from './key-file.ts';
import { makeRecoveryKey } from './recovery-key.ts';
import { makeKeyCheck, openByPassphrase, openByRecoveryKey, sealByPassphrase, sealByRecoveryKey } from './sealed-key.ts';
import { getStorePath } from './store-path.ts';
import { finishWiping, forgetWiping, wipeProfile, type Wiping } from './wipe-profile.ts';

export type ProfileState =
  /** `wiped`: what was here was taken away, since the site declared this device lost. */
  | { is: 'new'; wiped: Wiping | null }
  | { is: 'locked'; by: 'passphrase' | 'keychain' }
  | { is: 'unusable'; code: StoreFault; path: string }
  | { is: 'open'; store: Store };

export type Profile = {
  state: () => ProfileState;
  /** Looks at the folder and opens what it can without asking anyone. */
  load: () => Promise<ProfileState>;
  /** First start: makes the key and the store. Answers with the recovery key, which is kept nowhere. */
  create: (passphrase: string | null, options: { fictitious: boolean }) => Promise<string>;
  unlock: (by: { passphrase: string } | { recoveryKey: string }) => Promise<boolean>;
  /** A new recovery key in place of the one before. */
  renewRecoveryKey: () => string;
  /** The key of the open store, for a backup to check itself with. */
  getKey: () => Buffer | undefined;
  /** Takes all of it away, for good. */
  wipe: (notice: Wiping) => void;
  close: () => void;
};

/** The one profile of this folder: which key opens it, and the store once open. */
export function makeProfile(host: CoreHost, projections: MakeProjection[], onOpen: (store: Store) => void): Profile {
  let state: ProfileState = { is: 'new', wiped: null };
  let openKey: Buffer | undefined;

  const openWith = (key: Buffer): void => {
    const store = openStore({ file: getStorePath(host.folder), key, now: host.now, projections, log: host.log, version: host.version });
    openKey = key;
    state = { is: 'open', store };
    onOpen(store);
  };

  /** Expected faults become a state that the window explains; the file stays as it is. */
  const guard = async (work: () => Promise<void>): Promise<ProfileState> => {
    try {
      await work();
    } catch (error) {
      const code = readStoreFault(error);
      if (code === undefined) throw error;
      const path = error instanceof StoreError ? error.path : host.folder;
      host.log('error', 'profile_unusable', { code });
      state = { is: 'unusable', code, path };
    }
    return state;
  };

  const load = () =>
    guard(async () => {
      if (state.is === 'open') return;
      const wiped = finishWiping(host.folder);
      finishRestore(host.folder);
      const keys = readKeyFile(host.folder);
      if (!keys) {
        // A store without its keys is somebody's work: never taken for a first start.
        if (existsSync(getStorePath(host.folder))) throw new StoreError('unreadable', getStorePath(host.folder));
        state = { is: 'new', wiped };
        return;
      }
      const key = keys.clear === null ? await askKeychain(host, keys) : Buffer.from(keys.clear, 'hex');
      if (key) openWith(key);
      else state = { is: 'locked', by: keys.passphrase ? 'passphrase' : 'keychain' };
    });

  return {
    state: () => state,
    load,
    create: async (passphrase, { fictitious }) => {
      if (readKeyFile(host.folder) || existsSync(getStorePath(host.folder))) throw new Error('this profile exists already');
      forgetWiping(host.folder);
      const key = randomBytes(32);
      const recoveryKey = makeRecoveryKey();
      const keychain = host.keychain ? await host.keychain.seal(key.toString('hex')) : null;
      if (keychain === null && passphrase === null && !fictitious) throw new Error('a passphrase is needed where there is no keychain');
      writeKeyFile(host.folder, {
        format: 'bureau-keys',
        version: 1,
        check: makeKeyCheck(key),
        keychain,
        passphrase: keychain === null && passphrase !== null ? await sealByPassphrase(key, passphrase) : null,
        recovery: sealByRecoveryKey(key, recoveryKey),
        clear: keychain === null && passphrase === null ? key.toString('hex') : null,
      });
      openWith(key);
      return recoveryKey;
    },
    unlock: async (by) => {
      const keys = readKeyFile(host.folder);
      if (!keys) return false;
      let key: Buffer | undefined;
      if ('passphrase' in by) key = keys.passphrase ? await openByPassphrase(keys.passphrase, by.passphrase) : undefined;
      else key = keys.recovery ? openByRecoveryKey(keys.recovery, by.recoveryKey) : undefined;
      if (!key || makeKeyCheck(key) !== keys.check) return false;
      const found = key;
      // The keychain lost it: it gets it again, so that this is asked once.
      if ('recoveryKey' in by && host.keychain) writeKeyFile(host.folder, { ...keys, keychain: await host.keychain.seal(found.toString('hex')) });
      await guard(() => Promise.resolve(openWith(found)));
      return true;
    },
    renewRecoveryKey: () => {
      const keys = readKeyFile(host.folder);
      if (!keys || !openKey) throw new Error('the profile is not open');
      const recoveryKey = makeRecoveryKey();
      writeKeyFile(host.folder, { ...keys, recovery: sealByRecoveryKey(openKey, recoveryKey) });
      return recoveryKey;
    },
    getKey: () => openKey,
    wipe: (notice) => {
      if (state.is === 'open') state.store.close();
      openKey = undefined;
      host.log('warn', 'profile_wiped', { waiting: notice.waiting, kept: notice.kept });
      wipeProfile(host.folder, notice);
      state = { is: 'new', wiped: notice };
    },
    close: () => {
      if (state.is === 'open') state.store.close();
      openKey = undefined;
      state = { is: 'new', wiped: null };
    },
  };
}

async function askKeychain(host: CoreHost, { keychain, check }: KeyFile): Promise<Buffer | undefined> {
  if (keychain === null || !host.keychain) return undefined;
  try {
    const key = Buffer.from(await host.keychain.unseal(keychain), 'hex');
    return key.length === 32 && makeKeyCheck(key) === check ? key : undefined;
  } catch (error) {
    host.log('warn', 'keychain_refused', { error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
}
