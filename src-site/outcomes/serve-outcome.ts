import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { addPageLanguage } from '../../src-main/domain/letters/page-language.ts';
import { outcomeChannels, resultsOf } from '../../src-main/domain/outcome/outcome-words.ts';
import { makeCandidateToken } from '../../src-main/valise/candidate-token.ts';
import { digestAnswer } from '../corrections/answer-corrections.ts';
import { sendFormPage } from '../corrections/form/page.ts';
import { keepLink, type PageView, readView } from '../corrections/form/page-view.ts';
import { readFormBody } from '../http/read-body.ts';
import type { SiteContext } from '../http/site-context.ts';
import { makeSiteError } from '../http/site-error.ts';
import { answerOutcome, type GivenOutcome } from './answer-outcome.ts';
import { type AskedOutcome, findAskedOutcome } from './find-outcome-link.ts';
import { writeOutcomeForm } from './write-outcome-form.ts';

const path = /^\/outcomes\/([^/]{1,200})$/;
export const isOutcomePath = (pathname: string): boolean => path.test(pathname);

/** Serves the page at which a recruiter or a candidate says what became of a post: plain HTML, in the language of its address, without a script. True if it was one. */
export async function serveOutcome(url: URL, request: IncomingMessage, response: ServerResponse, context: SiteContext, bodyBytes: number): Promise<boolean> {
  const token = path.exec(url.pathname)?.[1];
  if (token === undefined) return false;
  if (request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'POST') throw makeSiteError('NOT_FOUND');
  const view = readView(url, request);
  const asked = await findAskedOutcome(context.db, token);
  if (asked === undefined) throw makeSiteError('NOT_FOUND');
  if (request.method === 'POST') await take(token, asked, await readFormBody(request, bodyBytes), response, context, view);
  else if (asked.answered === null) await show(response, 200, context, { view, asked, texts: {}, isWrong: false });
  // The recruiter comes back for the link that they are to pass on.
  else if (asked.side === 'recruiter') thank(response, view, asked, token);
  else throw makeSiteError('NOT_FOUND');
  return true;
}

async function take(token: string, asked: AskedOutcome, body: string, response: ServerResponse, context: SiteContext, view: PageView): Promise<void> {
  const texts = Object.fromEntries(new URLSearchParams(body));
  const answer = readAnswer(asked, texts);
  if (answer === null) return await show(response, 422, context, { view, asked, texts, isWrong: true });
  await answerOutcome(context.db, token, digestAnswer(body), answer);
  thank(response, asked.side === 'recruiter' ? keepLink(view) : view, asked, token);
}

function readAnswer({ side }: AskedOutcome, texts: Record<string, string>): GivenOutcome | null {
  const read = z
    .object({ result: z.enum(resultsOf[side]), channel: z.enum(outcomeChannels).nullable(), note: z.string().max(2000).nullable() })
    .safeParse({ result: texts['result'], channel: texts['channel'] || null, note: texts['note']?.replaceAll(/\r\n?/g, '\n').trim() || null });
  return read.success ? read.data : null;
}

type Shown = { view: PageView; asked: AskedOutcome; texts: Record<string, string>; isWrong: boolean };
async function show(response: ServerResponse, status: number, { tables }: SiteContext, { view, ...form }: Shown): Promise<void> {
  const { siteName } = await tables.readMeta();
  sendFormPage(response, status, view, view.words.say('outcome.title'), writeOutcomeForm({ ...form, siteName, words: view.words }));
}

function thank(response: ServerResponse, view: PageView, { side, title }: AskedOutcome, token: string): void {
  const { language, say, html } = view.words;
  // Relative: the page itself is in the same folder, whatever stands in front of this server.
  const passOn = side === 'recruiter' ? `\n<p>${html('outcome.passOn', { title })}</p>\n<p><a href="${addPageLanguage(makeCandidateToken(token), language)}">${html('outcome.candidateLink')}</a></p>` : '';
  sendFormPage(response, 200, view, say('outcome.doneTitle'), `<h1>${html('outcome.doneTitle')}</h1>\n<p>${html('outcome.done')}</p>${passOn}`);
}
