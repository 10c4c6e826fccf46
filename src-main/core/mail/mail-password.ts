import { z } from 'zod';
import type { MailSettings } from '../../domain/mail/mail-settings.ts';
import type { Keychain } from '../core-host.ts';
import type { Store } from '../store/store.ts';

/**
 * The password of the mail server is in the encrypted store, and there sealed by the system's keychain where one is: a copy of the
 * store that is opened elsewhere, by the recovery key, does not give it. It is good for one server and one user: changed
 * settings never carry it to another.
 */
const sealedPassword = z.object({ by: z.enum(['keychain', 'store']), value: z.string(), server: z.string() });
const setting = 'mail.password';

type Server = Pick<MailSettings, 'host' | 'port' | 'user'>;
const nameServer = ({ host, port, user }: Server): string => JSON.stringify([host.toLowerCase(), port, user]);

export async function saveMailPassword(store: Store, keychain: Keychain | null, server: Server, password: string): Promise<void> {
  const sealed = keychain === null ? ({ by: 'store', value: password } as const) : ({ by: 'keychain', value: await keychain.seal(password) } as const);
  store.saveSetting(setting, { ...sealed, server: nameServer(server) });
}

/** True if a password is kept for this server and user. */
export const hasMailPassword = (store: Store, server: Server): boolean => store.readSetting(setting, sealedPassword)?.server === nameServer(server);

/** The password for this server and user; null if there is none, or if the keychain no longer gives it. */
export async function readMailPassword(store: Store, keychain: Keychain | null, server: Server): Promise<string | null> {
  const kept = store.readSetting(setting, sealedPassword);
  if (kept?.server !== nameServer(server)) return null;
  if (kept.by === 'store') return kept.value;
  return keychain === null ? null : keychain.unseal(kept.value).catch(() => null);
}

/** Nothing of a password stays that the settings no longer use. */
export function dropMailPassword(store: Store): void {
  store.saveSetting(setting, null);
}
