import type { FileOwner } from '../../../src-main/contract/desk/files.ts';
import type { DeskClient } from '../../app/desk/desk-client.ts';
import { readBase64 } from './read-base64.ts';

const chunkSize = 1024 * 1024;

type Send = { client: DeskClient; owner: FileOwner; file: File; onProgress: (sent: number) => void };

/** Gives `file` to core by pieces of 1 MiB, one at a time, and puts it on the record. Throws what core refuses. */
export async function sendAttachment({ client, owner, file, onProgress }: Send): Promise<{ batch: string }> {
  const { upload } = await client.files.begin({ name: file.name.slice(-1000), size: file.size });
  for (let at = 0; at < file.size; at += chunkSize) {
    onProgress(at);
    await client.files.chunk({ upload, bytes: await readBase64(file.slice(at, at + chunkSize)) });
  }
  return await client.files.end({ upload, ...owner });
}
