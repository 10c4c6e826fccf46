import { filePartQuery } from '../../../src-main/contract/site/file-calls.ts';
import type { Person } from '../../../src-site/devices/find-person.ts';
import { completeFile } from '../../../src-site/files/complete-file.ts';
import { defaultFileLimits } from '../../../src-site/files/file-limits.ts';
import type { FileTables } from '../../../src-site/files/file-tables.ts';
import { readFileState } from '../../../src-site/files/find-file.ts';
import { readRange } from '../../../src-site/files/read-range.ts';
import { receivePart } from '../../../src-site/files/receive-part.ts';
import { makeSiteError } from '../../../src-site/http/site-error.ts';
import { sendJson, type WireAnswer, type WireRequest } from './wire.ts';

/** Answers a request about a file, by the site's own rules. */
export async function answerFiles(tables: FileTables, person: Person, { path, query, body, range, isCut }: WireRequest): Promise<WireAnswer> {
  const [, sha256 = '', call] = /^\/v1\/files\/([0-9a-f]{64})(?:\/(\w+))?$/.exec(path) ?? [];
  switch (call) {
    case 'state':
      return sendJson(200, await readFileState(tables, person, sha256));
    case 'part': {
      const part = { sha256, ...filePartQuery.parse(query) };
      await receivePart(tables, person, part, async (max) => ({ bytes: body?.subarray(0, max) ?? Buffer.alloc(0), cut: isCut === true }), defaultFileLimits);
      return sendJson(200, await readFileState(tables, person, sha256));
    }
    case 'complete':
      if (!(await readFileState(tables, person, sha256)).complete) await completeFile(tables, person, sha256, defaultFileLimits);
      return sendJson(200, await readFileState(tables, person, sha256));
    default:
      return await sendRange(tables, person, sha256, range);
  }
}

async function sendRange(tables: FileTables, person: Person, sha256: string, wanted: string | undefined): Promise<WireAnswer> {
  const file = await tables.findReadable(person, sha256);
  if (!file) throw makeSiteError('NOT_FOUND');
  const range = readRange(wanted, file.size);
  if (!range) throw makeSiteError('RANGE');
  const { from, to } = range;
  const headers: Record<string, string> = { 'content-type': 'application/octet-stream' };
  if (to - from < file.size) headers['content-range'] = `bytes ${from}-${to - 1}/${file.size}`;
  return { status: to - from < file.size ? 206 : 200, headers, body: Buffer.from((await tables.readPiece(sha256, from, to)) ?? []) };
}
