import type { ImportLot } from '../../../src-main/contract/desk/imports.ts';
import type { DeskClient } from '../../app/desk/desk-client.ts';
import { readBase64 } from '../../ui/files/read-base64.ts';

const chunkSize = 1024 * 1024;

type Send = { client: DeskClient; file: Blob; lot: string; signal: AbortSignal; onProgress: (sent: number, lot: ImportLot) => void };

/**
 * Sends `file` to core by pieces of 1 MiB, one at a time: neither side ever holds more. When stopped, core is told to
 * forget what it read; the answer is then null.
 */
export async function sendFile({ client, file, lot, signal, onProgress }: Send): Promise<ImportLot | null> {
  for (let at = 0; at < file.size; at += chunkSize) {
    if (signal.aborted) {
      await client.imports.cancel({ lot });
      return null;
    }
    const bytes = await readBase64(file.slice(at, at + chunkSize));
    onProgress(Math.min(at + chunkSize, file.size), await client.imports.chunk({ lot, bytes }));
  }
  return client.imports.end({ lot });
}
