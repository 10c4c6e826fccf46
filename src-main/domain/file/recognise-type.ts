import type { FileType } from './file-types.ts';
import { listZipEntries, type ReadBytes } from './zip-entries.ts';

const headSize = 8192;

/**
 * What a file is by its content; its name says nothing. Undefined for whatever records do not carry: programs, pages,
 * archives, documents with macros. `read` is asked for a few pieces only.
 */
export async function recogniseType(size: number, read: ReadBytes): Promise<FileType | undefined> {
  if (size === 0) return undefined;
  const head = await read(0, Math.min(size, headSize));
  const starts = (text: string, at = 0) => text.split('').every((char, index) => head[at + index] === char.charCodeAt(0));
  if (starts('%PDF-')) return 'application/pdf';
  if (starts('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (starts('\xff\xd8\xff')) return 'image/jpeg';
  if (starts('RIFF') && starts('WEBP', 8)) return 'image/webp';
  if (starts('PK\x03\x04')) return recogniseDocument(await listZipEntries(size, read), starts);
  return (await isText(size, head, read)) ? 'text/plain' : undefined;
}

function recogniseDocument(names: string[] | undefined, starts: (text: string, at?: number) => boolean): FileType | undefined {
  if (!names) return undefined;
  if (names.includes('word/document.xml') && names.includes('[Content_Types].xml'))
    return names.some((name) => /vbaProject\.bin$/i.test(name)) ? undefined : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  // OpenDocument keeps its type first, not compressed, at a place that does not move.
  const type = 'mimetypeapplication/vnd.oasis.opendocument.text';
  if (names.includes('content.xml') && starts(type, 30) && !starts('-', 30 + type.length))
    return names.some((name) => /^(Basic|Scripts)\//.test(name)) ? undefined : 'application/vnd.oasis.opendocument.text';
  return undefined;
}

/** Text holds no control character but tabs and ends of lines, and does not begin as a page or a script would. */
async function isText(size: number, head: Uint8Array, read: ReadBytes): Promise<boolean> {
  const start = String.fromCharCode(...head.subarray(0, 256)).replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^(<[!?a-z]|#!)/i.test(start)) return false;
  for (let at = 0; at < size; at += 65_536) {
    const piece = await read(at, Math.min(size, at + 65_536));
    if (piece.some((byte) => byte === 127 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13))) return false;
  }
  return true;
}
