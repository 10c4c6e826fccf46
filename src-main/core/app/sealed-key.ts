import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { deriveKey, scryptCost } from '../../valise/derive-key.ts';
import { readRecoveryKey } from './recovery-key.ts';

const hex = z.string().regex(/^([0-9a-f]{2})+$/);
const box = z.object({ salt: hex, iv: hex, data: hex, tag: hex });

/** The key of the store, closed by a passphrase (scrypt, RFC 7914) or by the recovery key (HKDF, RFC 5869); AES-256-GCM. */
export const passphraseBox = box.extend({ n: z.number().int().min(2).max(2 ** 22), r: z.number().int().min(1).max(32), p: z.number().int().min(1).max(16) });
export const recoveryBox = box;
export type PassphraseBox = z.infer<typeof passphraseBox>;
export type RecoveryBox = z.infer<typeof recoveryBox>;

export async function sealByPassphrase(key: Buffer, passphrase: string): Promise<PassphraseBox> {
  const salt = randomBytes(32);
  return { ...close(key, await deriveKey(passphrase, salt, scryptCost), salt), ...scryptCost };
}

/** Undefined if the passphrase is not the one. */
export async function openByPassphrase(sealed: PassphraseBox, passphrase: string): Promise<Buffer | undefined> {
  return open(sealed, await deriveKey(passphrase, Buffer.from(sealed.salt, 'hex'), sealed));
}

/** `recoveryKey` as `makeRecoveryKey` gives it. */
export function sealByRecoveryKey(key: Buffer, recoveryKey: string): RecoveryBox {
  const salt = randomBytes(32);
  return close(key, deriveFromRecovery(readRecoveryKey(recoveryKey) ?? '', salt), salt);
}

/** Undefined if it was mistyped, or is another store's. */
export function openByRecoveryKey(sealed: RecoveryBox, typed: string): Buffer | undefined {
  const body = readRecoveryKey(typed);
  return body === undefined ? undefined : open(sealed, deriveFromRecovery(body, Buffer.from(sealed.salt, 'hex')));
}

/** Says whether a key is the store's without opening the store. */
export const makeKeyCheck = (key: Buffer): string => createHmac('sha256', key).update('bureau-key-check').digest('hex');

const deriveFromRecovery = (body: string, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', body, salt, 'bureau-recovery-key', 32));

function close(key: Buffer, by: Buffer, salt: Buffer): RecoveryBox {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', by, iv);
  const data = Buffer.concat([cipher.update(key), cipher.final()]);
  return { salt: salt.toString('hex'), iv: iv.toString('hex'), data: data.toString('hex'), tag: cipher.getAuthTag().toString('hex') };
}

function open(sealed: RecoveryBox, by: Buffer): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', by, Buffer.from(sealed.iv, 'hex'));
  decipher.setAuthTag(Buffer.from(sealed.tag, 'hex'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(sealed.data, 'hex')), decipher.final()]);
  } catch {
    return undefined;
  }
}
