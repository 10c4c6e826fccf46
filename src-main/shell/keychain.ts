import { safeStorage } from 'electron';

/** Whether the system keeps secrets for us. Linux without a keyring has only a fixed password: that is none. */
export function hasKeychain(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}

export const sealSecret = (secret: string): string => safeStorage.encryptString(secret).toString('base64');
export const unsealSecret = (sealed: string): string => safeStorage.decryptString(Buffer.from(sealed, 'base64'));
