import { ORPCError } from '@orpc/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFormBody } from '../../http/read-body.ts';
import type { SiteContext } from '../../http/site-context.ts';
import { makeSiteError } from '../../http/site-error.ts';
import type { AwaitedCorrections } from '../../../src-main/contract/site/corrections.ts';
import { answerCorrections, digestAnswer } from '../answer-corrections.ts';
import { readCorrections } from '../read-corrections.ts';
import { type FormProblems, type FormTexts, readForm } from './form-values.ts';
import { sendFormPage, sendNotice } from './page.ts';
import { type PageView, readView } from './page-view.ts';
import { writeForm } from './write-form.ts';

/** Texts that cannot be taken, with the offer that they were written for. */
class RefusedForm extends Error {
  override name = 'RefusedForm';
  readonly awaited: AwaitedCorrections;
  readonly problems: FormProblems;
  constructor(awaited: AwaitedCorrections, problems: FormProblems) {
    super('the form was refused');
    this.awaited = awaited;
    this.problems = problems;
  }
}

const path = /^\/corrections\/([^/]{1,200})$/;
export const isFormPath = (pathname: string): boolean => path.test(pathname);

/** Serves the page at the end of a recruiter's link: plain HTML, in the language of its address, without a script. True if it was one. */
export async function serveForm(url: URL, request: IncomingMessage, response: ServerResponse, context: SiteContext, bodyBytes: number): Promise<boolean> {
  const token = path.exec(url.pathname)?.[1];
  if (token === undefined) return false;
  const view = readView(url, request);
  if (request.method === 'GET' || request.method === 'HEAD') {
    const awaited = await readCorrections(context.db, token);
    if (awaited === undefined) throw makeSiteError('NOT_FOUND');
    await show(response, 200, context, { view, awaited, texts: {}, problems: {} });
  } else if (request.method === 'POST') await take(token, await readFormBody(request, bodyBytes), response, context, view);
  else throw makeSiteError('NOT_FOUND');
  return true;
}

async function take(token: string, body: string, response: ServerResponse, context: SiteContext, view: PageView): Promise<void> {
  const texts: FormTexts = Object.fromEntries(new URLSearchParams(body));
  try {
    await answerCorrections(context.db, token, digestAnswer(body), (awaited) => {
      const { answer, problems } = readForm(awaited.fields, texts, view.words);
      if (answer === null) throw new RefusedForm(awaited, problems);
      return answer;
    });
  } catch (error) {
    if (!(error instanceof RefusedForm)) throw error;
    return await show(response, 422, context, { view, awaited: error.awaited, texts, problems: error.problems });
  }
  sendNotice(response, 200, view, view.words.say('doneTitle'), view.words.say('done'));
}

type Shown = { view: PageView; awaited: AwaitedCorrections; texts: FormTexts; problems: FormProblems };
async function show(response: ServerResponse, status: number, { tables }: SiteContext, { view, ...form }: Shown): Promise<void> {
  const { siteName } = await tables.readMeta();
  sendFormPage(response, status, view, view.words.say('title'), writeForm({ ...form, siteName, words: view.words }));
}

/** Says to a person what an error of the site means. Answers true if it was none of the contract's, hence to be logged. */
export function sendFormError(response: ServerResponse, error: unknown, view: PageView): boolean {
  const { say } = view.words;
  const known = error instanceof ORPCError ? (error as ORPCError<string, unknown>) : null;
  if (response.headersSent) response.destroy();
  else if (known?.status === 429) sendNotice(response, 429, view, say('waitTitle'), say('wait'));
  else if (known?.status === 413) {
    response.setHeader('connection', 'close');
    sendNotice(response, 413, view, say('largeTitle'), say('large'));
  } else if (known !== null && known.status < 500) sendNotice(response, 404, view, say('goneTitle'), say('gone'));
  else sendNotice(response, known?.status ?? 500, view, say('failedTitle'), say('failed'));
  return known === null;
}
