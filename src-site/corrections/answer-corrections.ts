import { createHash } from 'node:crypto';
import type { AwaitedCorrections, CorrectionAnswer } from '../../src-main/contract/site/corrections.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { offerTransitions } from '../../src-main/domain/offer/offer-moves.ts';
import type { AuthorOutside } from '../../src-main/domain/record/authors-outside.ts';
import { type Fields, isSameValue } from '../../src-main/domain/record/merge-fields.ts';
import type { Database, Queries } from '../database/database.ts';
import { makeSiteError } from '../http/site-error.ts';
import { checkFields } from '../records/check-fields.ts';
import { findScopes, lockConflictsAbout, lockRecords } from '../records/site-record.ts';
import { makeWorkCopy } from '../records/work-copy.ts';
import { runWriting, writeChanges } from '../records/write-changes.ts';
import { findTerritory } from '../submissions/find-territory.ts';
import { completeMove } from '../sync/move-offer.ts';
import { type AwaitedOffer, checkAwaited, findLink } from './find-link.ts';
import { describeAwaited } from './read-corrections.ts';

/** Under what name a recruiter's answer stands in the history: nobody of the team bears it, and the offer names its contact. */
export const recruiter = 'recruiter' satisfies AuthorOutside;

/**
 * Takes what the recruiter sent by this token, once, and gives the offer back to the team. `digest` is that of what came: the same,
 * sent again, is answered the same and changes nothing. `read` makes the answer from the offer as it stands. Throws NOT_FOUND for a
 * wrong, a used and a dead link alike.
 */
export const answerCorrections = (db: Database, token: string, digest: string, read: (awaited: AwaitedCorrections) => CorrectionAnswer): Promise<void> =>
  runWriting(db, async (queries) => {
    const link = await findLink(queries, token);
    if (link?.answered === digest) return;
    // A used link is told as a wrong one is, and as soon: nothing else is looked at.
    if (link?.answered !== null) throw makeSiteError('NOT_FOUND');
    const [record] = await lockRecords(queries, [{ entity: 'offer', id: link.id }]);
    // Two that come at once: the second one waited for the first, and finds what it has left.
    const now = await findLink(queries, token);
    if (now?.answered === digest) return;
    const found = record === undefined || record.deleted || now?.answered !== null ? undefined : checkAwaited(record.id, record.fields as OfferFields, link.hash);
    if (record === undefined || found === undefined) throw makeSiteError('NOT_FOUND');
    const at = new Date().toISOString();
    const fields = checkFields('offer', layAnswer(found, read(describeAwaited(found)), at)).fields;
    if (fields === null) throw new Error('An answer that fits the contract does not fit the offer');
    const copy = makeWorkCopy([record]);
    copy.put({ ...record, scopes: findScopes('offer', fields), fields: completeMove(record.fields, fields), by: recruiter, at });
    await writeAnswer(queries, copy, link.id, digest);
  });

async function writeAnswer(queries: Queries, copy: ReturnType<typeof makeWorkCopy>, id: string, digest: string): Promise<void> {
  await queries.query('update correction_link set answered = $2 where id = $1', [id, digest]);
  const changes = await copy.finish({ lockConflictsAbout: (ids) => lockConflictsAbout(queries, ids) });
  await writeChanges(queries, { ...changes, device: null });
}

/** The offer with the answer on it, and what it said before of all that changed. */
function layAnswer({ offer, awaited }: AwaitedOffer, { fields, note }: CorrectionAnswer, at: string): Fields {
  const sent = Object.entries(fields).filter(([field, value]) => value !== undefined && !isSameValue(offer[field as keyof OfferFields], value));
  const set: Fields = Object.fromEntries(sent);
  if ('postcode' in set) set['territory'] = findTerritory(set['postcode'] as string | null) ?? offer.territory;
  if ('postcode' in set || 'placeLabel' in set) set['inseeCode'] = null;
  const before = Object.fromEntries(sent.map(([field]) => [field, offer[field as keyof OfferFields] ?? null])) as NonNullable<OfferFields['corrected']>['before'];
  return {
    ...offer,
    ...set,
    state: offerTransitions.resubmit.to,
    decision: null,
    claimedBy: null,
    corrected: { at, marked: awaited.decision.corrections, before, note: note === undefined || note === '' ? null : note },
  };
}

/** SHA-256 of what came. */
export const digestAnswer = (sent: string): string => createHash('sha256').update(sent).digest('hex');
