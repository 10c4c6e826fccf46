import type { OfferFields } from '../../domain/offer/offer.ts';
import { readSettings } from '../app/app-settings.ts';
import { listQuestions, readFollowed } from '../outcomes/outcome-index.ts';
import type { Letter } from '../store/letter-table.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';

const dayMs = 86_400_000;
const page = 200;

/** A letter that asks something, and not one of a decision: another desk may have asked the same at the same time. */
export const isQuestion = (store: Store, { offer, decisionAt }: Letter): boolean =>
  (store.get('offer', offer)?.fields as OfferFields | undefined)?.decision?.at !== decisionAt;

/**
 * The letters that ask something and may leave now that an exchange has told what the others did: the site keeps the first of two alike, and
 * who was asked anything else in the days of the pause is left in peace. Answers their ids, and how many are given up for that.
 */
export async function settleQuestions(store: Store, now: Date): Promise<{ settled: Set<string>; paused: number }> {
  const at = now.toISOString();
  const pauseMs = readSettings(store).askPauseDays * dayMs;
  let questions: ReturnType<typeof listQuestions> | undefined;
  const settled = new Set<string>();
  let paused = 0;
  for (let after = 0; store.db.open; ) {
    const letters = store.letters.listDue(at, after, page);
    const asking = letters.filter((letter) => isQuestion(store, letter));
    if (asking.length > 0 && questions === undefined) {
      // Only now: this comes after every exchange, and mostly nothing is due. The letters are listed anew after the wait.
      questions = listQuestions(await readFollowed(store.db));
      continue;
    }
    const known = questions ?? [];
    for (const letter of asking) {
      const address = known.find((one) => one.offer === letter.offer && one.at === letter.decisionAt)?.address;
      const mine = { offer: letter.offer, at: letter.decisionAt };
      const isAskedElsewhere = known.some((one) => one.address === address && isOther(one, mine) && isWithin(one.at, mine.at, pauseMs) && mayHaveLeft(store, one, mine));
      // A person who asks for it once more has seen that.
      if (address !== undefined && isAskedElsewhere && letter.at === letter.decisionAt) {
        store.letters.change(letter, { state: 'dropped', code: 'paused', at });
        paused++;
      } else settled.add(letter.id);
    }
    after = letters.at(-1)?.row ?? after;
    if (letters.length < page) break;
  }
  return { settled, paused };
}

type Question = { offer: string; at: string };
const isOther = (one: Question, mine: Question): boolean => one.offer !== mine.offer || one.at !== mine.at;
const isWithin = (one: string, other: string, ms: number): boolean => Math.abs(Date.parse(one) - Date.parse(other)) < ms;

/**
 * Whether `one` may have been sent by a desk that did not know of `mine`: it was asked before, or came to the site before. Where clocks are
 * right both say the same, and one of the two leaves; else none does, rather than both.
 */
const mayHaveLeft = (store: Store, one: Question, mine: Question): boolean => one.at < mine.at || readSeq(store, one.offer) < readSeq(store, mine.offer);

const readSeq = ({ db }: Store, id: string): number => prepareOnce<number>(db, `select seq from record where entity = 'offer' and id = ?`).pluck().get(id) ?? 0;
