import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileName, filePartQuery } from '../../src-main/contract/site/file-calls.ts';
import { requirePerson } from '../devices/require-person.ts';
import { readFileState } from '../files/find-file.ts';
import { receivePart } from '../files/receive-part.ts';
import { sendFile } from '../files/send-file.ts';
import { parseQuery } from './parse-query.ts';
import { makePartReader } from './read-part.ts';
import { sendJson } from './send.ts';
import type { SiteContext } from './site-context.ts';

/** Serves the routes of files whose bodies are bytes. True if it was one. */
export async function serveFiles(url: URL, request: IncomingMessage, response: ServerResponse, { fileTables, tables, token, files }: SiteContext): Promise<boolean> {
  const [, name, part] = /^\/v1\/files\/([^/]+)(\/part)?$/.exec(url.pathname) ?? [];
  const isPart = part !== undefined;
  if (name === undefined || request.method !== (isPart ? 'PUT' : 'GET')) return false;
  const person = await requirePerson(tables, token);
  const { sha256 } = parseQuery({ sha256: name }, fileName);
  if (isPart) {
    const query = parseQuery(Object.fromEntries(url.searchParams), filePartQuery);
    if (await receivePart(fileTables, person, { sha256, ...query }, makePartReader(request), files)) sendJson(response, 200, await readFileState(fileTables, person, sha256));
  } else await sendFile(fileTables, person, sha256, request, response);
  return true;
}
