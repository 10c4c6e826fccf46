import { ORPCError } from '@orpc/server';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { carriedInput, type CarriedInput } from '../../../src-main/contract/site/carried.ts';
import { digestQuery } from '../../../src-main/contract/site/digest.ts';
import { feedQuery, helloInput, snapshotQuery } from '../../../src-main/contract/site/sync-calls.ts';
import { hashToken } from '../../../src-main/valise/carried-mac.ts';
import { readBearer } from '../../../src-site/devices/find-person.ts';
import { requirePerson } from '../../../src-site/devices/require-person.ts';
import { findEncoding } from '../../../src-site/http/encodings.ts';
import { makeBadRequest, makeSiteError } from '../../../src-site/http/site-error.ts';
import { listFieldProblems } from '../../../src-site/records/check-fields.ts';
import type { FileTables } from '../../../src-site/files/file-tables.ts';
import type { SiteTables } from '../../../src-site/records/site-tables.ts';
import { answerDigest, answerFeed, answerHello, answerPush, answerSnapshot, loosePush } from '../../../src-site/sync/answer-desk.ts';
import { makeEnvelope } from '../../../src-site/records/site-meta.ts';
import { takeCarried, type Carried, type ShareFiles } from '../../../src-site/sync/take-carried.ts';
import type { LooseLine } from '../../../src-site/sync/push-lines.ts';
import { limits } from '../../../src-site/sync/say-hello.ts';
import { answerFiles } from './fake-site-files.ts';
import { sendJson, type WireAnswer, type WireRequest } from './wire.ts';

export type FakeSite = { tables: SiteTables; files: FileTables };

/** What the simulator is told while the site answers. */
export type SiteWitness = {
  /** Lines are about to be judged. */
  onPush: (deviceId: string, lines: readonly LooseLine[]) => void;
  /** A page leaves for the holder of this token. */
  onPage: (tokenHash: string, page: Buffer) => void;
};

/**
 * Answers a request by the site's own rules, over `tables`, in the bytes that would travel. Only HTTP itself is not
 * there. A server that dies in the middle throws what `tables` threw.
 */
export async function answerRequest({ tables, files }: FakeSite, request: WireRequest, pageRows: number, witness: SiteWitness): Promise<WireAnswer> {
  try {
    const token = readBearer(request.authorization);
    const person = await requirePerson(tables, token);
    switch (request.path) {
      case '/v1/sync/hello':
        return sendJson(200, await answerHello(tables, person, parse(helloInput, await readBody(request))));
      case '/v1/sync/push': {
        const input = parse(loosePush, await readBody(request));
        witness.onPush(input.deviceId, input.lines);
        return sendJson(200, await answerPush(tables, person, input));
      }
      case '/v1/sync/carried': {
        const input = parse(carriedInput, await readBody(request));
        const answer = await takeLines(tables, input, witness, (userId, hashes) => files.shareWith(person, userId, hashes));
        return sendJson(200, { ...makeEnvelope(await tables.readMeta()), ...answer });
      }
      case '/v1/sync/digest':
        return sendJson(200, await answerDigest(tables, person, parse(digestQuery, request.query)));
      case '/v1/sync/feed': {
        const query = parse(feedQuery, request.query);
        return sendPage(await answerFeed(tables, person, { ...query, limit: Math.min(query.limit, pageRows) }), person.tokenHash, witness);
      }
      case '/v1/sync/snapshot': {
        const query = parse(snapshotQuery, request.query);
        return sendPage(await answerSnapshot(tables, person, { ...query, limit: Math.min(query.limit, pageRows) }), person.tokenHash, witness);
      }
      default:
        if (request.path.startsWith('/v1/files/')) return await answerFiles(files, person, request);
        throw makeSiteError('NOT_FOUND');
    }
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    return sendJson(error.status, error.toJSON());
  }
}

/** Takes lines of another desk, whoever hands them over. */
export function takeLines(tables: SiteTables, input: CarriedInput, witness: Pick<SiteWitness, 'onPush'>, share?: ShareFiles): Promise<Carried> {
  witness.onPush(input.device, input.lines.map(({ n, sha, frozen }) => ({ ...(JSON.parse(frozen) as object), n, sha })));
  return takeCarried(tables, input, share);
}

function sendPage(page: Buffer, tokenHash: string, witness: SiteWitness): WireAnswer {
  witness.onPage(tokenHash, page);
  return { status: 200, headers: { 'x-sync-sha256': createHash('sha256').update(page).digest('hex') }, body: page };
}

async function readBody({ body, encoding }: WireRequest): Promise<unknown> {
  const plain = body !== null && encoding !== null ? await findEncoding(encoding)?.unpack(body, limits.bodyBytes) : body;
  try {
    return JSON.parse(plain?.toString() ?? '');
  } catch {
    throw makeBadRequest([{ field: '', problem: 'the body is not JSON' }]);
  }
}

function parse<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw makeBadRequest(listFieldProblems(parsed.error.issues));
  return parsed.data;
}

export const makeToken = (desk: number) => `token-of-the-desk-number-${desk}`;
export const makeTokenHash = (desk: number) => hashToken(makeToken(desk));
