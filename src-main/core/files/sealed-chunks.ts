import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Bytes of a file that are closed together: small, so that little is lost when the power is. */
export const plainSize = 16 * 1024;
const nonceSize = 12;
const tagSize = 16;
/** A chunk on the disk: a nonce, its bytes, a tag. */
export const sealedSize = nonceSize + plainSize + tagSize;
export const overhead = nonceSize + tagSize;

/**
 * Closes the chunk of that number with AES-256-GCM. The nonce is random, for a chunk that was cut is written again over
 * itself; the number is part of what is authenticated, so that chunks cannot change places.
 */
export function sealChunk(key: Buffer, number: number, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceSize);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(writeNumber(number));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined if it is not what was closed there with this key. */
export function openChunk(key: Buffer, number: number, sealed: Uint8Array): Buffer | undefined {
  if (sealed.length <= overhead) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceSize));
  decipher.setAAD(writeNumber(number));
  decipher.setAuthTag(sealed.subarray(-tagSize));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceSize, -tagSize)), decipher.final()]);
  } catch {
    return undefined;
  }
}

function writeNumber(number: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(number));
  return bytes;
}
