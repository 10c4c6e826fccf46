import type Database from 'better-sqlite3';
import { type Mention, mostMentions } from '../../contract/desk/comments.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { prepareOnce } from '../store/statements.ts';

/** The comments that speak to `who` and that this desk has not marked as seen, the latest first. */
export function listUnseen(db: Database.Database, who: string): { total: number; mentions: Mention[] } {
  const lines = prepareOnce<{ id: string; fields: string; comment: string }, [string]>(
    db,
    `select record.id, fields, comment from offer_mention join record on record.row = offer_mention.row
     where who = ? and comment not in (select comment from comment_seen)`,
  ).all(who);
  const mentions = lines.flatMap(({ id, fields, comment: wanted }): Mention[] => {
    const { title, comments } = JSON.parse(fields) as OfferFields;
    const comment = comments.find((one) => one.id === wanted);
    return comment === undefined ? [] : [{ id, title, comment }];
  });
  mentions.sort((a, b) => (a.comment.at < b.comment.at ? 1 : -1));
  return { total: mentions.length, mentions: mentions.slice(0, mostMentions) };
}
