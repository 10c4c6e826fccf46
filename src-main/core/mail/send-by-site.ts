import type { SiteLetterState } from '../../contract/site/letters.ts';
import { siteLetterState } from '../../contract/site/letters.ts';
import type { Letter } from '../store/letter-table.ts';
import type { Store } from '../store/store.ts';
import type { SiteClient } from '../sync/site-client.ts';
import { SiteFailure } from '../sync/site-failure.ts';
import type { MailFailure } from '../../valise/read-mail-error.ts';
import { judgeLetter, type ReadyLetter } from './judge-letter.ts';

/** The site's own mail server is slow to say no: it is asked again so often. */
const pollMs = 60_000;
type Telling = { now: () => Date; tell: () => void };

/**
 * Hands one letter to the site, if it may leave, or asks what became of one that was handed in. The site knows it by its id: handed in twice, it
 * leaves once, so that nothing need be written beforehand. Answers with why nothing more can be asked of the site now.
 */
export async function sendBySite(store: Store, { id }: Letter, site: SiteClient, { now, tell }: Telling): Promise<MailFailure | null> {
  const letter = store.letters.get(id);
  if (letter?.state !== 'waiting') return null;
  // Once the site has it, only the site knows whether it left. One that a person sends again has no time set.
  const isThere = letter.messageId !== null;
  const judged = isThere && letter.nextAt !== null ? null : judgeLetter(store, letter);
  if (judged?.is === 'undone') store.letters.change(letter, { state: 'dropped', code: 'undone', at: now().toISOString() });
  if (judged !== null && judged.is !== 'ready') return null;
  const asked = await ask(site, letter, judged?.letter ?? null, isThere);
  // Closed meanwhile: the site is asked again at the next start.
  if (!store.db.open) return null;
  if ('over' in asked) return asked.over;
  const at = now().toISOString();
  const { state, code, reply } = asked;
  if (state === 'waiting') {
    store.letters.name(id, `<${id}@site>`);
    store.letters.change(letter, { state, at, code, reply, nextAt: new Date(now().getTime() + pollMs).toISOString() });
  } else store.letters.change(letter, { state, at, code, reply });
  tell();
  return null;
}

async function ask(site: SiteClient, { id, offer }: Letter, words: ReadyLetter | null, again: boolean): Promise<SiteLetterState | { over: MailFailure }> {
  try {
    if (words === null) return await site.call(`/v1/letters/${id}`, {}, siteLetterState);
    const body = JSON.stringify({ offer, ...words, again });
    return await site.call(`/v1/letters/${id}`, { method: 'PUT', body, headers: { 'content-type': 'application/json' } }, siteLetterState);
  } catch (error) {
    if (!(error instanceof SiteFailure)) throw error;
    if (error.detail === '501') return { over: { code: 'no_site_mail', reply: null } };
    // What the site will never take is the letter's matter, not that of those after it.
    if (error.code === 'forbidden' || /^40[04] /.test(error.detail)) return { state: 'refused', code: 'site_refused', reply: null };
    return { over: { code: error.code === 'too_many_requests' ? 'busy' : 'unreachable', reply: null } };
  }
}
