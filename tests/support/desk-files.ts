import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OutgoingFile } from '../../src-main/core/core-host.ts';
import type { Delivery, FileOwner } from '../../src-main/contract/desk/files.ts';
import type { DeskClient } from './make-desk.ts';

const mebibyte = 1024 * 1024;

/** Gives a file to core as a window does. */
export async function addFile(client: DeskClient, owner: FileOwner, bytes: Buffer, name = 'cv.pdf') {
  const { upload } = await client.files.begin({ name, size: bytes.length });
  for (let at = 0; at < bytes.length; at += mebibyte) await client.files.chunk({ upload, bytes: bytes.subarray(at, at + mebibyte).toString('base64') });
  return await client.files.end({ upload, ...owner });
}

/** A host that keeps what core gives to the person. */
export function makeReceiver() {
  const received: { name: string; bytes: Buffer }[] = [];
  const deliver = async (file: OutgoingFile): Promise<Delivery> => {
    const pieces: Buffer[] = [];
    for await (const piece of file.read()) pieces.push(piece);
    received.push({ name: file.name, bytes: Buffer.concat(pieces) });
    return { way: 'saved' };
  };
  return { deliver, received };
}

/** All files of a folder and of those in it, with their content. */
export function readAllFiles(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

/** The encrypted copies of a profile. */
export const listCopies = (folder: string): string[] => {
  try {
    return readdirSync(join(folder, 'files'));
  } catch {
    return [];
  }
};
