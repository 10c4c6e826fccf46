import type Database from 'better-sqlite3';
import type { LetterState, MailFailureCode } from '../../domain/mail/letter-state.ts';

/** SQL: whether a line of the outbox tells of the decision, or of the question, that was taken at that moment. `at` stands in it three times. */
export const tellsOf = (at: string): string =>
  `(set_fields ->> '$.decision.at' = ${at} or exists (select 1 from json_each(set_fields, '$.outcomesAsked') as ask where ask.value ->> '$.at' = ${at})
    or exists (select 1 from json_each(set_fields, '$.publicationLinks') as link where link.value ->> '$.at' = ${at}))`;

/** A letter of a decision that was taken on this desk, or of a question that was asked from it. What it says, and to whom, is in the offer. */
export type Letter = {
  row: number;
  id: string;
  offer: string;
  decisionAt: string;
  /** `smtp`: without a person, by the way that is set when it leaves. */
  way: 'program' | 'smtp';
  state: LetterState;
  at: string;
  messageId: string | null;
  tries: number;
  nextAt: string | null;
  /** `paused`: who it is for had just been asked something else. */
  code: MailFailureCode | 'undone' | 'paused' | null;
  /** What the server said, in its own words. */
  reply: string | null;
};
type NewLetter = Pick<Letter, 'id' | 'offer' | 'decisionAt' | 'way' | 'at'> & { device: string };
type Change = Pick<Letter, 'state' | 'at'> & Partial<Pick<Letter, 'tries' | 'nextAt' | 'code' | 'reply'>>;

const columns = 'row, id, offer, decision_at as decisionAt, way, state, at, message_id as messageId, tries, next_at as nextAt, code, reply';

/** Reads and writes of table `letter`. */
export function openLetterTable(db: Database.Database) {
  const add = db.prepare(
    `insert into letter (id, offer, decision_at, device, way, state, at) values (@id, @offer, @decisionAt, @device, @way, 'waiting', @at)
     on conflict (offer, decision_at) do nothing`,
  );
  const get = db.prepare<[string], Letter>(`select ${columns} from letter where id = ?`);
  const ofOffer = db.prepare<[string], Letter>(`select ${columns} from letter where offer = ? order by row desc limit 50`);
  const all = db.prepare<[number, number], Letter>(`select ${columns} from letter where row < ? order by row desc limit ?`);
  const look = db.prepare<[number, number], Letter>(`select ${columns} from letter indexed by letter_look where state in ('refused', 'uncertain') and row < ? order by row desc limit ?`);
  const counts = db.prepare<[], { total: number; toLook: number; waiting: number }>(
    `select (select count(*) from letter) as total,
       (select count(*) from letter indexed by letter_look where state in ('refused', 'uncertain')) as toLook,
       (select count(*) from letter indexed by letter_open where state in ('waiting', 'sending')) as waiting`,
  );
  // The first condition is that of the index, word for word: SQLite takes it for nothing else.
  // One whose decision has not left is not looked at: it waits in the outbox.
  const due = db.prepare<[string, number, number], Letter>(
    `select ${columns} from letter indexed by letter_open where state in ('waiting', 'sending') and state = 'waiting' and way = 'smtp' and (next_at is null or next_at <= ?) and row > ?
       and not exists (select 1 from outbox where entity = 'offer' and outbox.id = letter.offer and ${tellsOf('letter.decision_at')})
     order by row limit ?`,
  );
  const nextAt = db.prepare<[string], string | null>(`select min(next_at) from letter indexed by letter_open where state in ('waiting', 'sending') and state = 'waiting' and way = 'smtp' and next_at > ?`).pluck();
  const change = db.prepare(`update letter set state = @state, at = @at, tries = @tries, next_at = @nextAt, code = @code, reply = @reply where id = @id`);
  const name = db.prepare('update letter set message_id = ? where id = ? and message_id is null');
  const doubt = db.prepare(
    `update letter indexed by letter_open set state = 'uncertain', at = ?, next_at = null where state in ('waiting', 'sending') and way = 'smtp' and (state = 'sending' or device <> ?)`,
  );
  const sendAgain = db.prepare(
    `update letter set state = 'waiting', way = 'smtp', device = ?, at = ?, tries = 0, next_at = null, code = null, reply = null where id = ?`,
  );
  const revive = db.prepare(
    `update letter set state = 'waiting', code = null, at = ? where state = 'dropped' and code = 'undone' and (offer, decision_at) in
       (select record_id, after ->> '$.at' from change where batch = ? and entity = 'offer' and field = 'decision'
        union all select record_id, ask.value ->> '$.at' from change, json_each(after) as ask where batch = ? and entity = 'offer' and field in ('outcomesAsked', 'publicationLinks'))`,
  );
  const gone = db
    .prepare<[string], number>(
      `select count(*) from change join letter on offer = record_id and decision_at = before ->> '$.at'
        where batch = ? and entity = 'offer' and field = 'decision' and state in ('sending', 'sent', 'handed', 'uncertain')`,
    )
    .pluck();
  const forget = db.prepare('delete from letter where offer = ?');
  return {
    /** Does nothing for a decision whose letter is known: there is one letter for each, whatever happens. */
    add: (letter: NewLetter): boolean => add.run(letter).changes > 0,
    get: (id: string): Letter | undefined => get.get(id),
    listOfOffer: (offer: string): Letter[] => ofOffer.all(offer),
    /** The latest first, from before the place `before`; `toLook`: only those that a person must look at. */
    list: (toLook: boolean, before: number, limit: number): Letter[] => (toLook ? look : all).all(before, limit),
    count: () => counts.get() ?? { total: 0, toLook: 0, waiting: 0 },
    /** Those whose time has come and whose decision no longer waits, in order, from after the place `after`. */
    listDue: (now: string, after: number, limit: number): Letter[] => due.all(now, after, limit),
    /** When the next of those that are to be tried again is. */
    findNextAt: (now: string): string | null => nextAt.get(now) ?? null,
    change: (letter: Letter, to: Change): void => {
      change.run({ id: letter.id, tries: letter.tries, nextAt: null, code: null, reply: null, ...to });
    },
    /** The Message-ID of a letter never changes: a server that has it knows it again. */
    name: (id: string, messageId: string): void => {
      name.run(messageId, id);
    },
    /** What was on its way when this desk stopped, or waited under another name of it, may have left. Answers with how many. */
    doubt: (device: string, at: string): number => doubt.run(at, device).changes,
    /** A person asks for it: it leaves by the server as soon as it may, from this desk under the name that it has now. */
    sendAgain: (id: string, device: string, at: string): void => {
      sendAgain.run(device, at, id);
    },
    /** Decisions that the act `batch` brought back: what was given up with them waits again. */
    revive: (batch: string, at: string): void => {
      revive.run(at, batch, batch);
    },
    /** How many letters had left of the decisions that the act `batch` took back. */
    countGone: (batch: string): number => gone.get(batch) ?? 0,
    forget: (offer: string): void => {
      forget.run(offer);
    },
  };
}
export type LetterTable = ReturnType<typeof openLetterTable>;
