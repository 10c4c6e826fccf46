import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A PDF to whoever looks at its first and last bytes; random between, so that it cannot be shortened. */
export function makePdf(size: number, canary = ''): Buffer {
  const head = Buffer.from(`%PDF-1.7\n% ${canary}\n`);
  const tail = Buffer.from('\n%%EOF\n');
  return Buffer.concat([head, randomBytes(Math.max(0, size - head.length - tail.length)), tail]);
}

export const makePng = (size = 200): Buffer => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(size)]);

/** A zip archive of these entries, not compressed. */
export function makeZip(entries: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), content]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

export const makeDocx = (more: Record<string, string> = {}): Buffer =>
  makeZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>', ...more });

export const makeOdt = (more: Record<string, string> = {}): Buffer =>
  makeZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>', ...more });
