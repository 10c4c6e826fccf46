import type { Store } from '../store/store.ts';
import { SiteFailure } from '../sync/site-failure.ts';
import { getFilePath } from './file-folder.ts';
import { type FileClient, readRefusal } from './file-client.ts';
import type { HeldFile } from './file-table.ts';
import type { PartSize } from './part-size.ts';
import { openSealedReader } from './sealed-reader.ts';

export type Progress = (done: number) => void;
type Whole = HeldFile & { state: 'here' | 'coming' };

/**
 * Sends a file from where the site has it, and ends once the site says that it is whole and right. Throws SiteFailure,
 * or DamagedCopy if the copy here cannot be read any more.
 */
export async function sendFile(store: Store, client: FileClient, file: Whole, partSize: PartSize, onProgress: Progress): Promise<void> {
  const { sha256, size } = file;
  const reader = openSealedReader(getFilePath(store, file.place), file.key, size);
  try {
    // Another device of the same person may be sending the same file: each goes on from what is there.
    for (let surprises = 0; ;) {
      let state = await client.state(sha256);
      try {
        while (!state.complete && state.received < size) {
          onProgress(state.received);
          const { received } = state;
          const bytes = Buffer.from(reader.read(received, received + partSize.bytes()));
          state = await partSize.measure(() => client.sendPart(sha256, bytes, received, size));
        }
        if (!state.complete) state = await client.complete(sha256);
        if (!state.complete) throw new SiteFailure('not_the_site', 'a file that is whole is not');
        return;
      } catch (error) {
        const refusal = readRefusal(error);
        if ((refusal !== 'FILE_OFFSET' && refusal !== 'FILE_ALTERED') || ++surprises > 3) throw error;
      }
    }
  } finally {
    reader.close();
  }
}
