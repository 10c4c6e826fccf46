import { filePartBytes } from '../../contract/site/file-calls.ts';

const smallest = 64 * 1024;

/** Bytes of a file to send or ask for at once: all that the site takes on a good network, less and less on a bad one. */
export function makePartSize() {
  let bytes = filePartBytes;
  return {
    bytes: () => bytes,
    measure: async <T>(work: () => Promise<T>): Promise<T> => {
      const start = performance.now();
      try {
        return await work();
      } finally {
        const ms = performance.now() - start;
        if (ms > 20_000) bytes = Math.max(smallest, bytes / 2);
        else if (ms < 5_000) bytes = Math.min(filePartBytes, bytes * 2);
      }
    },
  };
}
export type PartSize = ReturnType<typeof makePartSize>;
