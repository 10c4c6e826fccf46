import type { z } from 'zod';
import { readBytes } from '../sync/packed-body.ts';
import { SiteFailure } from '../sync/site-failure.ts';
import { companyAnswer } from './company-answer.ts';
import { LookupFailure } from './lookup-failure.ts';

/** The public directory of companies. It wants no key and takes 7 requests a second: here one leaves for each key pressed. */
export const directoryUrl = 'https://recherche-entreprises.api.gouv.fr';
export const patienceMs = 10_000;
/** Ten companies with their head office and complements are some 20 KiB. */
const mostBytes = 1024 * 1024;
const mostCompanies = 10;

/**
 * Asks the directory for `text` (a SIREN or a name), which is all that leaves this machine. Throws LookupFailure: whatever comes back
 * that is not its answer, whole, in time and of a size that it can have.
 */
export async function askDirectory(base: string, text: string): Promise<z.infer<typeof companyAnswer>> {
  const query = new URLSearchParams({ q: text, per_page: String(mostCompanies), minimal: 'true', include: 'siege,complements' });
  const patience = AbortSignal.timeout(patienceMs);
  try {
    const response = await fetch(`${base}/search?${query.toString()}`, { headers: { accept: 'application/json' }, redirect: 'manual', signal: patience });
    refuse(response);
    const read = companyAnswer.safeParse(parseJson((await readBytes(response, mostBytes)).toString('utf8')));
    if (!read.success) throw new LookupFailure('not_the_directory');
    return read.data;
  } catch (error) {
    if (error instanceof LookupFailure) throw error;
    if (error instanceof SiteFailure) throw new LookupFailure('too_large', error);
    throw new LookupFailure(patience.aborted ? 'too_slow' : 'unreachable', error);
  }
}

function refuse({ status, headers }: Response): void {
  if (status === 429) throw new LookupFailure('too_many_requests');
  if (status >= 500) throw new LookupFailure('server_error');
  const isJson = /\bjson\b/.test(headers.get('content-type') ?? '');
  // A name that is too short, for one.
  if (status === 400 && isJson) throw new LookupFailure('refused');
  // The page of a hotel's network answers 200, or leads to itself.
  if (status !== 200 || !isJson) throw new LookupFailure('not_the_directory');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
