import { reminderWords, type ReminderWords } from '../../contract/desk/reminder-words.ts';
import { wordsIn } from '../../domain/letters/letter-language.ts';
import { isMailAddress } from '../../domain/mail/mail-address.ts';
import { findAwaited } from '../../domain/offer/await-corrections.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { hasLinkPlace } from '../../domain/offer/place-link.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import { readSettings } from '../app/app-settings.ts';
import { findLanguage } from '../letters/find-language.ts';
import { findTemplate } from '../letters/team-templates.ts';
import { commitWithLetters } from '../mail/commit-with-letters.ts';
import { sendsMail } from '../mail/mail-settings.ts';
import { automatic } from '../outcomes/auto-letters.ts';
import { listLastAsked, readFollowed } from '../outcomes/outcome-index.ts';
import { findPauseEnd } from '../outcomes/plan-asks.ts';
import type { Batch, NewChange, Store } from '../store/store.ts';
import { writeBulkLetter } from './bulk/write-bulk-letter.ts';
import { findCorrectionAddress, makeCorrectionLink } from './correction-token.ts';
import { hashAddress } from './hash-address.ts';
import { listToRemind } from './list-to-remind.ts';
import { planDecision } from './plan-offer-move.ts';
import { readTerms } from './read-terms.ts';

type Author = { by: string; at: string };
/** Letters of one round; the next exchange goes on. */
const most = 200;

/** The words in which this desk reminds by itself; null where it does not. */
export const readAutoReminders = (store: Store): ReminderWords | null => store.readSetting('autoReminders', reminderWords.nullable()) ?? null;
export const saveAutoReminders = (store: Store, letters: ReminderWords | null): void => store.saveSetting('autoReminders', letters);

/**
 * Reminds once, as one act that waits like a decision, each recruiter of whom this desk asked corrections and who has not answered in
 * time. A desk reminds of its own requests alone, so that two never write to the same person; nobody is asked anything twice within the
 * pause, whatever it was about. Nothing where this is off or the desk sends no mail.
 */
export async function writeAutoReminders(store: Store, { by, now, delayMs }: { by: string; now: Date; delayMs: number }): Promise<Batch | null> {
  const letters = readAutoReminders(store);
  if (letters === null || !sendsMail(store)) return null;
  const asked = listLastAsked(await readFollowed(store.db));
  if (!store.db.open) return null;
  const { askPauseDays } = readSettings(store);
  const author = { by, at: now.toISOString() };
  const words = putTeamWords(store, letters);
  const changes: NewChange[] = [];
  let label = '';
  for (const id of listToRemind(store.db)) {
    if (changes.length === most) break;
    const offer = store.get('offer', id)?.fields as OfferFields | undefined;
    if (offer?.contactEmail == null || !isMailAddress(offer.contactEmail)) continue;
    const address = hashAddress(offer.contactEmail);
    const set = findPauseEnd(askPauseDays, asked.get(address), now) === null ? planReminder(store, id, offer, words, author) : null;
    if (set === null) continue;
    asked.set(address, author.at);
    if (changes.length === 0) label = getRecordTitle(offer);
    changes.push({ op: 'update', entity: 'offer', id, set });
  }
  return changes.length === 0 ? null : commitWithLetters(store, { kind: 'decision', label, by: automatic, delayMs, changes });
}

/**
 * The same request once more, with a new link. It closes when it would have: reminders that set it back would never let it end. Null for
 * another desk's request or one that is about to close, and without a letter to bear the link: that of before would die for nothing.
 */
function planReminder(store: Store, id: string, offer: OfferFields, words: ReminderWords, author: Author): Partial<OfferFields> | null {
  const awaited = findAwaited(offer);
  if (awaited === null || findCorrectionAddress(store, id, offer) === null) return null;
  const { corrections } = awaited.decision;
  const { closeAt } = awaited.link;
  const { language } = findLanguage(store.db, offer);
  const letter = writeBulkLetter(offer, { kind: 'remind', ...words }, language, corrections);
  if ((closeAt !== null && closeAt <= author.at) || letter === null || !hasLinkPlace(letter)) return null;
  const makeLink = (of: string, at: string) => {
    const link = makeCorrectionLink(store, of, at);
    return { ...link, closeAt, until: closeAt ?? link.until, remindAt: null };
  };
  return planDecision(offer, { kind: 'askCorrections', id, letter, language, corrections }, author, { ...readTerms(store), makeLink });
}

/** The letters of the team as they stand now; where it has none, those that Bureau came with when this was switched on. */
function putTeamWords(store: Store, { english, ...french }: ReminderWords): ReminderWords {
  const inFrench = findTemplate(store, { kind: 'remind', language: 'fr' });
  const inEnglish = findTemplate(store, { kind: 'remind', language: 'en' });
  return {
    ...french,
    template: inFrench ?? french.template,
    english: { ...wordsIn({ ...french, english }, 'en'), template: inEnglish ?? english?.template ?? inFrench ?? french.template },
  };
}
