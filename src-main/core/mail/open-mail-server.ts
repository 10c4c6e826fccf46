import type { MailSettings } from '../../domain/mail/mail-settings.ts';
import type { Keychain } from '../core-host.ts';
import type { Store } from '../store/store.ts';
import { hasMailPassword, readMailPassword } from './mail-password.ts';
import { openSmtp, type Patience } from '../../valise/open-smtp.ts';

/** A line to the server of these settings, with the password that is kept for it; or with `typed`, which is kept nowhere. */
export async function openMailServer(store: Store, keychain: Keychain | null, settings: MailSettings, patience?: Patience, typed: string | null = null): ReturnType<typeof openSmtp> {
  const password = typed ?? (await readMailPassword(store, keychain, settings));
  if (settings.user !== '' && password === null) return { failure: { code: 'no_password', reply: hasMailPassword(store, settings) ? 'keychain' : null } };
  return openSmtp({ ...settings, password }, patience);
}
