import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { outcomeChannels, resultsOf } from '../../src-main/domain/outcome/outcome-words.ts';
import { makeCandidateToken } from '../../src-main/valise/candidate-token.ts';
import { digestAnswer } from '../corrections/answer-corrections.ts';
import { sayInForm } from '../corrections/form/form-words.ts';
import { escapeHtml, sendFormPage } from '../corrections/form/page.ts';
import { readFormBody } from '../http/read-body.ts';
import type { SiteContext } from '../http/site-context.ts';
import { makeSiteError } from '../http/site-error.ts';
import { answerOutcome, type GivenOutcome } from './answer-outcome.ts';
import { type AskedOutcome, findAskedOutcome } from './find-outcome-link.ts';
import { writeOutcomeForm } from './write-outcome-form.ts';

const path = /^\/outcomes\/([^/]{1,200})$/;
export const isOutcomePath = (pathname: string): boolean => path.test(pathname);

/** Serves the page at which a recruiter or a candidate says what became of a post: plain HTML, in French, without a script. True if it was one. */
export async function serveOutcome(url: URL, request: IncomingMessage, response: ServerResponse, context: SiteContext, bodyBytes: number): Promise<boolean> {
  const token = path.exec(url.pathname)?.[1];
  if (token === undefined) return false;
  if (request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'POST') throw makeSiteError('NOT_FOUND');
  const asked = await findAskedOutcome(context.db, token);
  if (asked === undefined) throw makeSiteError('NOT_FOUND');
  if (request.method === 'POST') await take(token, asked, await readFormBody(request, bodyBytes), response, context);
  else if (asked.answered === null) await show(response, 200, context, asked, {}, false);
  // The recruiter comes back for the link that they are to pass on.
  else if (asked.side === 'recruiter') thank(response, asked, token);
  else throw makeSiteError('NOT_FOUND');
  return true;
}

async function take(token: string, asked: AskedOutcome, body: string, response: ServerResponse, context: SiteContext): Promise<void> {
  const texts = Object.fromEntries(new URLSearchParams(body));
  const answer = readAnswer(asked, texts);
  if (answer === null) return await show(response, 422, context, asked, texts, true);
  await answerOutcome(context.db, token, digestAnswer(body), answer);
  thank(response, asked, token);
}

function readAnswer({ side }: AskedOutcome, texts: Record<string, string>): GivenOutcome | null {
  const read = z
    .object({ result: z.enum(resultsOf[side]), channel: z.enum(outcomeChannels).nullable(), note: z.string().max(2000).nullable() })
    .safeParse({ result: texts['result'], channel: texts['channel'] || null, note: texts['note']?.replaceAll(/\r\n?/g, '\n').trim() || null });
  return read.success ? read.data : null;
}

async function show(response: ServerResponse, status: number, { tables }: SiteContext, asked: AskedOutcome, texts: Record<string, string>, isWrong: boolean): Promise<void> {
  const { siteName } = await tables.readMeta();
  sendFormPage(response, status, sayInForm('outcome.title'), writeOutcomeForm({ asked, siteName, texts, isWrong }));
}

function thank(response: ServerResponse, { side, title }: AskedOutcome, token: string): void {
  const heading = sayInForm('outcome.doneTitle');
  // Relative: the page itself is in the same folder, whatever stands in front of this server.
  const passOn = side === 'recruiter' ? `\n<p>${escapeHtml(sayInForm('outcome.passOn', { title }))}</p>\n<p><a href="${makeCandidateToken(token)}">${escapeHtml(sayInForm('outcome.candidateLink'))}</a></p>` : '';
  sendFormPage(response, 200, heading, `<h1>${escapeHtml(heading)}</h1>\n<p>${escapeHtml(sayInForm('outcome.done'))}</p>${passOn}`);
}
