import { promisify } from 'node:util';
import * as zlib from 'node:zlib';

type Encoding = {
  name: string;
  pack: (plain: Buffer) => Promise<Buffer>;
  /** Throws ERR_BUFFER_TOO_LARGE as soon as it holds more than `max` bytes. */
  unpack: (packed: Buffer, max: number) => Promise<Buffer>;
};

const { constants } = zlib;
const [packBrotli, unpackBrotli] = [promisify(zlib.brotliCompress), promisify(zlib.brotliDecompress)];
const [packGzip, unpackGzip] = [promisify(zlib.gzip), promisify(zlib.gunzip)];

/** The best first: for pages of records, zstd costs the least and makes a quarter of them. */
const encodings: Encoding[] = [
  // Node had no zstd before 22.15.
  ...('zstdCompress' in zlib ? [makeZstd()] : []),
  {
    name: 'br',
    pack: (plain) => packBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
    unpack: (packed, max) => unpackBrotli(packed, { maxOutputLength: max }),
  },
  {
    name: 'gzip',
    pack: (plain) => packGzip(plain, { level: constants.Z_BEST_SPEED }),
    unpack: (packed, max) => unpackGzip(packed, { maxOutputLength: max }),
  },
];

function makeZstd(): Encoding {
  const [pack, unpack] = [promisify(zlib.zstdCompress), promisify(zlib.zstdDecompress)];
  return {
    name: 'zstd',
    pack: (plain) => pack(plain, { params: { [constants.ZSTD_c_compressionLevel]: 3 }, pledgedSrcSize: plain.length }),
    unpack: (packed, max) => unpack(packed, { maxOutputLength: max }),
  };
}

/** What this server packs and unpacks, the best first. */
export const encodingNames = encodings.map(({ name }) => name);

export const findEncoding = (name: string): Encoding | undefined => encodings.find((encoding) => encoding.name === name);

/** The best that `Accept-Encoding` takes; undefined for a plain body. */
export function chooseEncoding(accepted: string | undefined): Encoding | undefined {
  const taken = new Set<string>();
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', quality] = part.split(';').map((text) => text.trim());
    if (!/^q=0(\.0*)?$/.test(quality ?? '')) taken.add(name);
  }
  return encodings.find(({ name }) => taken.has(name));
}
