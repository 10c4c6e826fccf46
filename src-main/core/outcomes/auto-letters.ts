import { type AutoLetters, autoLetters } from '../../contract/desk/outcomes.ts';
import type { AuthorOutside } from '../../domain/record/authors-outside.ts';
import { commitWithLetters } from '../mail/commit-with-letters.ts';
import { sendsMail } from '../mail/mail-settings.ts';
import { findTemplate } from '../letters/team-templates.ts';
import type { Batch, Store } from '../store/store.ts';
import { planAhead } from './list-upcoming.ts';
import { listLastAsked, readFollowed } from './outcome-index.ts';
import { planAsks, planWarnings, type QuestionLetter } from './plan-asks.ts';

/** Under what name they stand in the history: a person's undo by reflex does not take them back. */
export const automatic = 'automatic' satisfies AuthorOutside;
/** Letters of one round; the next exchange goes on. */
const most = 200;

/** The words of the letters that this desk writes by itself; null where it does not. */
export const readAutoLetters = (store: Store): AutoLetters | null => store.readSetting('followUp', autoLetters.nullable()) ?? null;
export const saveAutoLetters = (store: Store, letters: AutoLetters | null): void => store.saveSetting('followUp', letters);

/**
 * Writes the letters whose time has come, as one act that waits like a decision. Nothing where this desk does not write any by itself, or
 * sends no mail. Run twice, or by two desks, it asks nobody twice: what is asked has an id that follows from its turn.
 */
export async function writeAutoLetters(store: Store, { by, now, delayMs }: { by: string; now: Date; delayMs: number }): Promise<Batch | null> {
  const letters = readAutoLetters(store);
  if (letters === null || !sendsMail(store)) return null;
  const followed = await readFollowed(store.db);
  if (!store.db.open) return null;
  const due = planAhead(store, followed, now).filter(({ at }) => at <= now.toISOString()).slice(0, most);
  const asked = listLastAsked(followed);
  const ends = planWarnings(store, due.filter(({ kind }) => kind === 'end').map(({ id }) => id), asked, makeQuestion(store, letters, 'end'), { by, now });
  const asks = planAsks(store, due.filter(({ kind }) => kind !== 'end').map(({ id }) => id), asked, makeQuestion(store, letters, 'outcome'), { by, now });
  const changes = [...ends.changes, ...asks.changes];
  return changes.length === 0 ? null : commitWithLetters(store, { kind: 'decision', label: ends.label || asks.label, by: automatic, delayMs, changes });
}

/** A letter in the words of the team as they stand now; where it has none, in those that Bureau came with when this was switched on. */
function makeQuestion(store: Store, { english, ...french }: AutoLetters, kind: 'outcome' | 'end'): QuestionLetter {
  const ofTeam = findTemplate(store, { kind, language: 'en' });
  // Switched on before there was English: the team's own can still be sent.
  const inEnglish = english ?? (ofTeam === null ? undefined : french);
  return {
    template: findTemplate(store, { kind, language: 'fr' }) ?? french[kind],
    nameless: french.nameless,
    ...(inEnglish && { english: { template: ofTeam ?? inEnglish[kind], nameless: inEnglish.nameless } }),
  };
}
