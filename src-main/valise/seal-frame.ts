import { createCipheriv, createDecipheriv } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * A body is frames, each a group of whole lines: deflated, then sealed by AES-256-GCM under the file's own key. The nonce
 * is the place of the frame and whether it is the last: none can be taken out, moved, or put after the end.
 */
export const frameText = 512 * 1024;
/** No frame holds more text than this, whatever it says: a small file cannot fill the memory. */
export const maxFrameText = 16 * 1024 * 1024;
export const tagBytes = 16;

export function sealFrame(key: Buffer, place: number, isLast: boolean, text: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, makeNonce(place, isLast));
  const sealed = cipher.update(deflateRawSync(text, { level: 3 }));
  cipher.final();
  return Buffer.concat([sealed, cipher.getAuthTag()]);
}

/** Undefined if it is not what was sealed at that place. */
export function openFrame(key: Buffer, place: number, isLast: boolean, frame: Buffer): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, makeNonce(place, isLast));
  decipher.setAuthTag(frame.subarray(-tagBytes));
  try {
    const packed = decipher.update(frame.subarray(0, -tagBytes));
    decipher.final();
    return inflateRawSync(packed, { maxOutputLength: maxFrameText });
  } catch {
    return undefined;
  }
}

function makeNonce(place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce[0] = isLast ? 1 : 0;
  nonce.writeUInt32BE(place, 8);
  return nonce;
}
