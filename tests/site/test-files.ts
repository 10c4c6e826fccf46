import { request } from 'node:http';
import { filePartBytes, type FileState } from '../../src-main/contract/site/file-calls.ts';
import type { AttachedFile } from '../../src-main/domain/file/attached-file.ts';
import { hashOf } from '../support/make-files.ts';
import type { TestDesk } from './test-desk.ts';

/** A file as a record names it. */
export const attach = (bytes: Uint8Array, more: Partial<AttachedFile> = {}): AttachedFile => ({
  sha256: hashOf(bytes), name: 'cv.pdf', size: bytes.length, type: 'application/pdf', addedBy: 'Ana', addedAt: '2026-11-24T09:00:00.000Z', ...more,
});

export const askState = (desk: TestDesk, sha256: string) => desk.ask('GET', `/v1/files/${sha256}/state`) as Promise<FileState>;
export const complete = (desk: TestDesk, sha256: string) => desk.ask('POST', `/v1/files/${sha256}/complete`) as Promise<FileState>;

/** Sends one part; `claim` is what it says that it is of. */
export async function sendPart(desk: TestDesk, bytes: Uint8Array, claim: { sha256: string; offset: number; size: number }): Promise<FileState> {
  const { sha256, offset, size } = claim;
  const response = await fetch(`${desk.url}/v1/files/${sha256}/part?offset=${offset}&size=${size}`, {
    method: 'PUT', headers: { authorization: desk.headers.authorization, 'content-type': 'application/octet-stream' }, body: Buffer.from(bytes),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw Object.assign(new Error(JSON.stringify(answer)), answer);
  return answer as FileState;
}

/** Sends all of a file, and says so. */
export async function sendFile(desk: TestDesk, bytes: Uint8Array, sha256 = hashOf(bytes)): Promise<FileState> {
  for (let offset = 0; offset < bytes.length; offset += filePartBytes)
    await sendPart(desk, bytes.subarray(offset, offset + filePartBytes), { sha256, offset, size: bytes.length });
  return await complete(desk, sha256);
}

/** Sends the beginning of a part, then hangs up. */
export function sendCutPart(desk: TestDesk, bytes: Uint8Array, claim: { sha256: string; offset: number; size: number }, cutAt: number): Promise<void> {
  const { sha256, offset, size } = claim;
  return new Promise((resolve) => {
    const going = request(`${desk.url}/v1/files/${sha256}/part?offset=${offset}&size=${size}`, {
      method: 'PUT', headers: { authorization: desk.headers.authorization, 'content-length': bytes.length },
    });
    going.on('error', () => resolve());
    going.on('close', () => resolve());
    going.write(bytes.subarray(0, cutAt), () => setImmediate(() => going.destroy()));
  });
}

export const readRange = (desk: TestDesk, sha256: string, range?: string) =>
  fetch(`${desk.url}/v1/files/${sha256}`, { headers: { authorization: desk.headers.authorization, ...(range === undefined ? {} : { range }) } });
