import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { readDayInFrance } from '../../src-main/domain/day-in-france.ts';
import { chosenMotives } from '../../src-main/domain/offer/closing-motives.ts';
import { outcomeChannels } from '../../src-main/domain/outcome/outcome-words.ts';
import { sendFormPage, sendNotice } from '../corrections/form/page.ts';
import { keepLink, type PageView, readView } from '../corrections/form/page-view.ts';
import { readFormBody } from '../http/read-body.ts';
import type { SiteContext } from '../http/site-context.ts';
import { makeSiteError } from '../http/site-error.ts';
import { actOnPublication, type PublicationWish } from './act-on-publication.ts';
import { findPublication, type FoundPublication, readStanding } from './find-publication.ts';
import { writePublicationForm } from './write-publication-form.ts';

const path = /^\/publications\/([^/]{1,200})$/;
export const isPublicationPath = (pathname: string): boolean => path.test(pathname);

/** Serves the page at which a recruiter prolongs or closes an offer: plain HTML, in the language of its address, without a script. True if it was one. */
export async function servePublication(url: URL, request: IncomingMessage, response: ServerResponse, context: SiteContext, bodyBytes: number): Promise<boolean> {
  const token = path.exec(url.pathname)?.[1];
  if (token === undefined) return false;
  if (request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'POST') throw makeSiteError('NOT_FOUND');
  const view = readView(url, request);
  const found = await findPublication(context.db, token);
  if (found === undefined) throw makeSiteError('NOT_FOUND');
  if (request.method === 'POST') await take(token, found, await readFormBody(request, bodyBytes), response, context, view);
  else await show(response, 200, context, { view, found, texts: {}, isWrong: false });
  return true;
}

async function take(token: string, found: FoundPublication, body: string, response: ServerResponse, context: SiteContext, view: PageView): Promise<void> {
  const texts = Object.fromEntries(new URLSearchParams(body));
  const wish = readWish(texts);
  if (wish === null) return await show(response, 422, context, { view, found, texts, isWrong: true });
  const now = await actOnPublication(context.db, token, wish);
  if (wish.act === 'close' && now.offer.closing?.by === 'recruiter') return sendNotice(response, 200, view, view.words.say('publication.closedTitle'), view.words.say('publication.closed', { title: now.offer.title }));
  await show(response, 200, context, { view: keepLink(view), found: now, texts: {}, isWrong: false });
}

function readWish(texts: Record<string, string>): PublicationWish | null {
  if (texts['act'] === 'prolong') return { act: 'prolong' };
  const read = z
    .object({ act: z.literal('close'), motive: z.enum(chosenMotives), channel: z.enum(outcomeChannels).nullable(), note: z.string().max(2000).nullable() })
    .safeParse({ act: texts['act'], motive: texts['motive'], channel: texts['channel'] || null, note: texts['note']?.replaceAll(/\r\n?/g, '\n').trim() || null });
  return read.success ? read.data : null;
}

type Shown = { view: PageView; found: FoundPublication; texts: Record<string, string>; isWrong: boolean };

/** Once the offer is over, the link says so, to whoever holds it. */
async function show(response: ServerResponse, status: number, { tables }: SiteContext, { view, found, texts, isWrong }: Shown): Promise<void> {
  const { words } = view;
  const { say, sayDay } = words;
  const standing = readStanding(found.offer, found.link);
  if (standing?.is !== 'shown') {
    const day = sayDay(standing?.since ?? readDayInFrance(new Date()));
    return sendNotice(response, 410, view, say('publication.overTitle'), say('publication.over', { title: found.offer.title, day }));
  }
  const { siteName } = await tables.readMeta();
  const longerDay = standing.longer === null ? null : readStanding({ ...found.offer, publicationDays: standing.longer }, found.link);
  sendFormPage(
    response, status, view, say('publication.title'),
    writePublicationForm({
      title: found.offer.title, siteName, words, isProlonged: standing.isProlonged, texts, isWrong,
      lastDay: standing.lastDay === null ? null : sayDay(standing.lastDay),
      longerDay: longerDay?.is === 'shown' && longerDay.lastDay !== null ? sayDay(longerDay.lastDay) : null,
    }),
  );
}
