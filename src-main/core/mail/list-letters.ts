import type { LetterEntry } from '../../contract/desk/letters.ts';
import { leavesAlone, type ShownLetterState } from '../../domain/mail/letter-state.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import type { Letter } from '../store/letter-table.ts';
import type { Store } from '../store/store.ts';
import { type Judged, judgeLetter } from './judge-letter.ts';
import { makeMailto } from './make-mailto.ts';
import { readMailSettings } from './mail-settings.ts';

const last = Number.MAX_SAFE_INTEGER;

/** The letters of this desk, the latest first, from before the place `after`. */
export const listLetters = (store: Store, toLook: boolean, after: number | null, limit: number): LetterEntry[] =>
  store.letters.list(toLook, after ?? last, limit).map((letter) => readEntry(store, letter));

/** Those of one offer, the latest first. */
export const listLettersOf = (store: Store, offer: string): LetterEntry[] => store.letters.listOfOffer(offer).map((letter) => readEntry(store, letter));

function readEntry(store: Store, letter: Letter): LetterEntry {
  const offer = store.get('offer', letter.offer)?.fields as OfferFields | undefined;
  const decision = offer?.decision?.at === letter.decisionAt ? offer.decision : null;
  const judged = judgeLetter(store, letter);
  return {
    id: letter.id,
    row: letter.row,
    offer: letter.offer,
    title: getRecordTitle(offer),
    kind: decision?.kind ?? (offer?.outcomesAsked?.some(({ at }) => at === letter.decisionAt) ? 'outcome' : offer?.publicationLinks?.some(({ at }) => at === letter.decisionAt) ? 'end' : null),
    to: judged.is === 'ready' ? judged.letter.to : (offer?.contactEmail ?? null),
    state: nameState(store, letter, judged),
    at: letter.at,
    nextAt: letter.nextAt,
    code: letter.code === 'undone' || letter.code === 'paused' ? null : letter.code,
    reply: letter.reply,
    mailto: judged.is === 'ready' ? makeMailto(judged.letter) : null,
  };
}

function nameState(store: Store, { state, code, way }: Letter, judged: Judged): ShownLetterState {
  if (state === 'dropped' && code === 'undone') return judged.is === 'undone' ? 'undone' : 'dropped';
  if (state === 'dropped' && code === 'paused') return 'paused';
  if (state !== 'waiting') return state;
  if (judged.is !== 'ready') return judged.is;
  if (way === 'program') return 'toOpen';
  return leavesAlone(readMailSettings(store).way) ? 'waiting' : 'off';
}
