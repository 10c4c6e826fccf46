import { randomUUID } from 'node:crypto';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { mostAnswers, type OutcomeAnswer } from '../../src-main/domain/outcome/outcome.ts';
import { hashToken } from '../../src-main/valise/carried-mac.ts';
import type { Database } from '../database/database.ts';
import { makeSiteError } from '../http/site-error.ts';
import { checkFields } from '../records/check-fields.ts';
import { lockRecords } from '../records/site-record.ts';
import { makeWorkCopy } from '../records/work-copy.ts';
import { runWriting, writeChanges } from '../records/write-changes.ts';
import { findAskedOutcome } from './find-outcome-link.ts';

export type GivenOutcome = Pick<OutcomeAnswer, 'result' | 'channel' | 'note'>;

/**
 * Takes what one side answers by this token, once, and adds it to the offer. `digest` is that of what came: the same, sent again, is
 * answered the same and changes nothing. Throws NOT_FOUND for a wrong, a used and a dead link alike.
 */
export const answerOutcome = (db: Database, token: string, digest: string, answer: GivenOutcome): Promise<void> =>
  runWriting(db, async (queries) => {
    const asked = await findAskedOutcome(queries, token);
    if (asked === undefined) throw makeSiteError('NOT_FOUND');
    const [record] = await lockRecords(queries, [{ entity: 'offer', id: asked.id }]);
    // Two that come at once: the second one waited for the first, and finds what it has left.
    const now = await findAskedOutcome(queries, token);
    if (now?.answered === digest) return;
    if (record === undefined || record.deleted || now?.answered !== null) throw makeSiteError('NOT_FOUND');
    const known = (record.fields as OfferFields).outcomes ?? [];
    if (known.length >= mostAnswers) throw makeSiteError('NOT_FOUND');
    const at = new Date().toISOString();
    const given: OutcomeAnswer = { id: randomUUID(), side: asked.side, ...answer, way: 'link', by: asked.side, at };
    const { fields } = checkFields('offer', { ...record.fields, outcomes: [...known, given] });
    if (fields === null) throw new Error('An answer that fits the form does not fit the offer');
    const copy = makeWorkCopy([record]);
    copy.put({ ...record, fields, by: asked.side, at });
    await queries.query('update outcome_link set answered = $2 where hash = $1', [hashToken(token), digest]);
    await writeChanges(queries, { records: (await copy.finish({ lockConflictsAbout: () => Promise.resolve([]) })).records, exits: [], device: null });
  });
