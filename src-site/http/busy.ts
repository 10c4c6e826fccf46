import { ORPCError } from '@orpc/server';
import type { ServerResponse } from 'node:http';
import { DatabaseBusy } from '../database/database.ts';
import { spreadOut } from './rate-limit.ts';
import { makeSiteError } from './site-error.ts';

const waitSeconds = 4;

/** A database that is away or full is told as 503: the sender comes back, nothing was done. Any other error as it is. */
export function explainBusy(error: unknown, response: ServerResponse): unknown {
  if (!(error instanceof DatabaseBusy) && !(error instanceof ORPCError && error.cause instanceof DatabaseBusy)) return error;
  askToWait(response, spreadOut(waitSeconds));
  return makeSiteError('SERVICE_UNAVAILABLE');
}

export function askToWait(response: ServerResponse, seconds: number): void {
  if (!response.headersSent) response.setHeader('retry-after', String(seconds));
}
