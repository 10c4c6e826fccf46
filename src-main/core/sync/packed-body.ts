import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { SiteFailure } from './site-failure.ts';

/** Node had no zstd before 22.15, nor had Electron before 36. */
const unpackZstd = 'zstdDecompress' in zlib ? promisify(zlib.zstdDecompress) : null;
const packZstd = 'zstdCompress' in zlib ? promisify(zlib.zstdCompress) : null;
const packGzip = promisify(zlib.gzip);
const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
/** A smaller body travels as it is: a packet holds it anyway. */
const smallBody = 4096;

/** What this desk unpacks, the best first. */
export const acceptedEncodings = unpackZstd === null ? 'br, gzip' : 'zstd, br, gzip';

/** The body of an answer, unpacked; refused as soon as it holds more than `max` bytes. */
export async function readBytes(response: Response, max: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > max) {
      await reader?.cancel();
      throw new SiteFailure('not_the_site', 'answer too large');
    }
    chunks.push(part.value);
  }
  const bytes = Buffer.concat(chunks);
  // A fetch that does not know zstd leaves it packed, where zlib may know it. No answer in clear begins like this.
  if (unpackZstd === null || !bytes.subarray(0, 4).equals(zstdMagic)) return bytes;
  return await unpackZstd(bytes, { maxOutputLength: max });
}

/** A body as it is sent to a site that unpacks `encodings`. */
export async function packBody(content: string, encodings: readonly string[]): Promise<{ body: string | Buffer<ArrayBuffer>; encoding: string | null }> {
  if (content.length < smallBody) return { body: content, encoding: null };
  if (packZstd !== null && encodings.includes('zstd')) return { body: await packZstd(content), encoding: 'zstd' };
  if (encodings.includes('gzip')) return { body: await packGzip(content, { level: 1 }), encoding: 'gzip' };
  return { body: content, encoding: null };
}
