import { randomUUID } from 'node:crypto';
import type { ChosenMotive } from '../../src-main/domain/offer/closing-motives.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { offerTransitions } from '../../src-main/domain/offer/offer-moves.ts';
import { mostRecruiterActs, type RecruiterAct } from '../../src-main/domain/offer/publication-link.ts';
import { mostAnswers, type OutcomeAnswer } from '../../src-main/domain/outcome/outcome.ts';
import { hashToken } from '../../src-main/valise/carried-mac.ts';
import { recruiter } from '../corrections/answer-corrections.ts';
import type { Database } from '../database/database.ts';
import { makeSiteError } from '../http/site-error.ts';
import { checkFields } from '../records/check-fields.ts';
import { lockRecords } from '../records/site-record.ts';
import { makeWorkCopy } from '../records/work-copy.ts';
import { runWriting, writeChanges } from '../records/write-changes.ts';
import { completeMove } from '../sync/move-offer.ts';
import { checkPublication, findPublication, type FoundPublication, readStanding } from './find-publication.ts';

/** What the recruiter asks for. Closing also says what became of the post, so that nobody asks it of them again. */
export type PublicationWish = { act: 'prolong' } | ({ act: 'close'; motive: ChosenMotive } & Pick<OutcomeAnswer, 'channel' | 'note'>);

/**
 * Does what the recruiter asks for by this token, if it is not done or over already: sent twice, it is done once. Answers the offer as it then
 * stands. Throws NOT_FOUND for a wrong link and one that was taken back alike.
 */
export const actOnPublication = (db: Database, token: string, wish: PublicationWish): Promise<FoundPublication> =>
  runWriting(db, async (queries) => {
    const seen = await findPublication(queries, token);
    const [record] = seen === undefined ? [] : await lockRecords(queries, [{ entity: 'offer', id: seen.id }]);
    const found = record === undefined || record.deleted ? undefined : checkPublication(record.id, record.fields as OfferFields, hashToken(token));
    if (record === undefined || found === undefined) throw makeSiteError('NOT_FOUND');
    const at = new Date().toISOString();
    const planned = planWish(found, wish, at);
    if (planned === null) return found;
    const { fields } = checkFields('offer', planned);
    if (fields === null) throw new Error('What the form lets a recruiter do does not fit the offer');
    const copy = makeWorkCopy([record]);
    copy.put({ ...record, fields: completeMove(record.fields, fields), by: recruiter, at });
    await writeChanges(queries, { records: (await copy.finish({ lockConflictsAbout: () => Promise.resolve([]) })).records, exits: [], device: null });
    return { ...found, offer: fields as OfferFields };
  });

/** The offer with what was asked for; null where that is done already, or cannot be. */
function planWish({ offer, link }: FoundPublication, wish: PublicationWish, at: string): OfferFields | null {
  const standing = readStanding(offer, link, new Date(at));
  // What a record of before lacks counts as empty.
  const { recruiterActs = [], outcomes = [] } = offer as Partial<OfferFields>;
  if (standing?.is !== 'shown' || recruiterActs.length >= mostRecruiterActs) return null;
  const act: RecruiterAct = { id: randomUUID(), link: link.id, kind: wish.act, at, before: offer.publicationDays, answer: null };
  if (wish.act === 'prolong') return standing.longer === null ? null : { ...offer, publicationDays: standing.longer, recruiterActs: [...recruiterActs, act] };
  const { motive, channel, note } = wish;
  const answer: OutcomeAnswer = { id: randomUUID(), side: 'recruiter', result: motive, channel, note, way: 'link', by: recruiter, at };
  const answers = outcomes.length < mostAnswers ? [answer] : [];
  return {
    ...offer,
    state: offerTransitions.close.to,
    closedAt: at,
    closing: { motive, by: recruiter, at },
    outcomes: [...outcomes, ...answers],
    recruiterActs: [...recruiterActs, { ...act, answer: answers[0]?.id ?? null }],
  };
}
