import { v7 as makeId } from 'uuid';
import type { z } from 'zod';
import type {
  correspondentSubmission, membershipSubmission, OfferSubmission, pressSubmission, receipt,
} from '../../src-main/contract/site/submission.ts';
import type { CorrespondentFields } from '../../src-main/domain/correspondent/correspondent.ts';
import type { MembershipFields } from '../../src-main/domain/membership/membership.ts';
import { makeOffer } from '../../src-main/domain/offer/offer.ts';
import type { PressFields } from '../../src-main/domain/press/press-release.ts';
import type { OwnEntity } from '../../src-main/domain/record/follower.ts';
import type { Fields } from '../../src-main/domain/record/merge-fields.ts';
import type { Database } from '../database/database.ts';
import { findScopes } from '../records/site-record.ts';
import { runWriting, writeChanges } from '../records/write-changes.ts';
import { findTerritory } from './find-territory.ts';

type Receipt = z.infer<typeof receipt>;
type Arrival = { entity: OwnEntity; fields: Fields; by: string; name: { source: string; reference: string } | null };

/** What was really sent. */
const known = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

/** An offer from a form or a partner. Sent again with the same source and reference, it is the one already here. */
export function receiveOffer(db: Database, { reference, sourceName, ...input }: OfferSubmission): Promise<Receipt> {
  const fields = makeOffer({
    ...known(input),
    territory: input.territory ?? findTerritory(input.postcode ?? null),
    reference: reference ?? null,
    sourceName: sourceName ?? null,
    source: 'site',
    receivedAt: new Date().toISOString(),
  });
  const source = sourceName == null ? null : dropNul(sourceName);
  const name = reference != null && source !== null ? { source, reference: dropNul(reference) } : null;
  return receive(db, { entity: 'offer', fields, by: source ?? 'site', name });
}

export function receivePress(db: Database, input: z.infer<typeof pressSubmission>): Promise<Receipt> {
  const fields: PressFields = {
    agency: null, organisationName: null, contactName: null, contactEmail: null, sourceUrl: null, embargoUntil: null,
    note: null, ...known(input), title: input.title, body: input.body, files: [], distinctFrom: [], ...arrived(),
  };
  return receive(db, { entity: 'press', fields, by: 'site', name: null });
}

export function receiveMembership(db: Database, input: z.infer<typeof membershipSubmission>): Promise<Receipt> {
  const { name, kind, email } = input;
  const fields: MembershipFields = { phone: null, postcode: null, message: null, ...known(input), name, kind, email, feeCents: null, feeReceivedOn: null, distinctFrom: [], ...arrived() };
  return receive(db, { entity: 'membership', fields, by: 'site', name: null });
}

export function receiveCorrespondent(db: Database, input: z.infer<typeof correspondentSubmission>): Promise<Receipt> {
  const { name, email, territory } = input;
  const fields: CorrespondentFields = { phone: null, message: null, ...known(input), name, email, territory, distinctFrom: [], ...arrived() };
  return receive(db, { entity: 'correspondent', fields, by: 'site', name: null });
}

/** PostgreSQL’s text cannot hold it; JSON can. */
const dropNul = (text: string) => text.replaceAll('\0', '');

const arrived = () => ({ receivedAt: new Date().toISOString(), state: 'received' as const, decision: null });

/** Writes what arrived as a new record, unless it already has a name that is known here. */
function receive(db: Database, { entity, fields, by, name }: Arrival): Promise<Receipt> {
  return runWriting(db, async (queries) => {
    const id = makeId();
    if (name !== null) {
      // The one who comes second waits here for the first, then finds its id.
      const [mine] = await queries.query(
        `insert into submission_reference (entity, source_name, reference, id) values ($1, $2, $3, $4)
         on conflict do nothing returning id`,
        [entity, name.source, name.reference, id],
      );
      if (mine === undefined) {
        const [first] = await queries.query<{ id: string }>(
          'select id from submission_reference where entity = $1 and source_name = $2 and reference = $3',
          [entity, name.source, name.reference],
        );
        if (first === undefined) throw new Error('A submission is known by a name that leads nowhere');
        return { id: first.id, status: 'already_received' as const };
      }
    }
    const record = {
      entity, id, ver: 1, scopes: findScopes(entity, fields), deleted: false, about: null, fields, by,
      at: new Date().toISOString(),
    };
    await writeChanges(queries, { records: [record], exits: [], device: null });
    return { id, status: 'received' as const };
  });
}
