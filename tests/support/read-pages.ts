import { createDecipheriv } from 'node:crypto';

const pageBytes = 4096;
/** At the end of each page: 16 bytes that start its cipher, 64 that seal it. */
const reserved = 80;
/** At the start of the file, in clear. */
const saltBytes = 16;
/** Of the log of changes, and of each page in it. */
const [logHead, frameHead] = [32, 24];

/**
 * Every page of a store as it is on the disk, decrypted without SQLite: also those that are free, and the gaps between
 * the cells of the others, which no query shows.
 */
export function readStorePages(bytes: Buffer, key: Buffer): Buffer {
  const pages: Buffer[] = [];
  for (let at = 0; at + pageBytes <= bytes.length; at += pageBytes) pages.push(openPage(bytes.subarray(at, at + pageBytes), key, at === 0));
  return Buffer.concat(pages);
}

/** The same for the log beside it (`-wal`). */
export function readLogPages(bytes: Buffer, key: Buffer): Buffer {
  const pages: Buffer[] = [];
  for (let at = logHead; at + frameHead + pageBytes <= bytes.length; at += frameHead + pageBytes)
    pages.push(openPage(bytes.subarray(at + frameHead, at + frameHead + pageBytes), key, bytes.readUInt32BE(at) === 1));
  return Buffer.concat(pages);
}

function openPage(page: Buffer, key: Buffer, isFirst: boolean): Buffer {
  const end = pageBytes - reserved;
  const start = isFirst ? saltBytes : 0;
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + 16)).setAutoPadding(false);
  return Buffer.concat([page.subarray(0, start), decipher.update(page.subarray(start, end)), decipher.final()]);
}
