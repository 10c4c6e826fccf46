import type { z } from 'zod';
import type { inspection } from '../../../contract/desk/imports.ts';

export type Encoding = z.infer<typeof inspection.shape.encoding>;

/** How the text of a file is written, from its first bytes: its mark, then zeros (UTF-16), then whether UTF-8 reads it. */
export function detectEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = countZeros(head);
  if (zeros.odd > head.length / 8 && zeros.even < zeros.odd / 4) return 'utf-16le';
  if (zeros.even > head.length / 8 && zeros.odd < zeros.even / 4) return 'utf-16be';
  return isUtf8(head) ? 'utf-8' : 'windows-1252';
}

/** Names a file that is no text at all, from its first bytes; null if it may be text. */
export function detectBinary(head: Uint8Array): string | null {
  const starts = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (starts(0x1f, 0x8b)) return 'gzip';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  const zeros = countZeros(head);
  return detectEncoding(head).startsWith('utf-16') || zeros.odd + zeros.even === 0 ? null : 'zeros';
}

function countZeros(head: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2 === 0 ? 'even' : 'odd']++;
  });
  return zeros;
}

function isUtf8(head: Uint8Array): boolean {
  try {
    // `stream`: the head may stop in the middle of a character.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
