import { v4 as makeId } from 'uuid';
import { mostComments } from '../../domain/comment/comment.ts';
import { findMentions } from '../../domain/comment/find-mentions.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { desk } from '../desk-context.ts';
import { commitEdit, getRecord, mayWriteHere } from '../desk-records.ts';
import { listPeople } from './list-people.ts';
import { listUnseen } from './list-unseen.ts';

const { comments } = desk;

/** What colleagues say to each other about an offer. */
export const commentsRouter = {
  people: comments.people.handler(({ context }) => listPeople(context.desk().store.db, context.desk().userName())),
  add: comments.add.handler(({ input, context, errors }) => {
    const record = getRecord(context, 'offer', input.id, errors.NOT_FOUND);
    const { comments: said, state } = record.fields as OfferFields;
    if (!mayWriteHere(context, 'offer')) throw errors.NOT_ALLOWED_NOW({ data: { state, action: 'comment' } });
    if (said.length >= mostComments) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'comments', problem: 'too_big' }] } });
    const by = context.desk().userName();
    // Their own name among them: it is nobody else's that begins with it.
    const named = findMentions(input.text, [...listPeople(context.desk().store.db, by), by]);
    const mentions = [...new Set([...input.mentions, ...named])].filter((name) => name !== by).slice(0, 20);
    return { batch: commitEdit(context, record, { comments: [...said, { id: makeId(), text: input.text, mentions, by, at: context.host.now().toISOString() }] }).id };
  }),
  remove: comments.remove.handler(({ input, context, errors }) => {
    const record = getRecord(context, 'offer', input.id, errors.NOT_FOUND);
    const { comments: said, state } = record.fields as OfferFields;
    const taken = said.find(({ id }) => id === input.comment);
    if (taken === undefined) throw errors.NOT_FOUND();
    if (taken.by !== context.desk().userName()) throw errors.NOT_ALLOWED_NOW({ data: { state, action: 'comment' } });
    return { batch: commitEdit(context, record, { comments: said.filter((one) => one !== taken) }).id };
  }),
  unseen: comments.unseen.handler(({ context }) => listUnseen(context.desk().store.db, context.desk().userName())),
  see: comments.see.handler(({ input, context }) => {
    const { db, write: inOne } = context.desk().store;
    const mark = db.prepare(input.seen ? 'insert or ignore into comment_seen (comment) values (?)' : 'delete from comment_seen where comment = ?');
    const changed = inOne(() => input.comments.reduce((count, id) => count + mark.run(id).changes, 0));
    context.emit({ type: 'changed', collections: ['settings'] });
    return { changed };
  }),
};
