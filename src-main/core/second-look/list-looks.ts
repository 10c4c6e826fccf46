import type Database from 'better-sqlite3';
import { type ApartLook, mostApart, mostAwaited } from '../../contract/desk/looks.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { compareLook, countLooks } from '../../domain/second-look/compare-looks.ts';
import { askNearOffers } from '../duplicates/near-offers.ts';
import { prepareOnce } from '../store/statements.ts';

/** The decisions that await a look of `person`, who has not taken them: the oldest first, of those taken since `since`. */
export function listAwaited(db: Database.Database, person: string, since: string): { total: number; offers: { id: string; of: string }[] } {
  const offers = prepareOnce<{ id: string; of: string }, [string, string]>(
    db,
    `select record.id, offer_look.awaited_at as "of" from offer_look join record on record.row = offer_look.row
     where awaited_at is not null and awaited_at >= ? and fields ->> '$.decision.by' <> ? order by awaited_at`,
  ).all(since, person);
  return { total: offers.length, offers: offers.slice(0, mostAwaited) };
}

/** Where the team agrees, over all the looks that this desk knows of. */
export function readAgreement(db: Database.Database) {
  const lines = prepareOnce<{ id: string; fields: string }>(
    db,
    'select record.id, fields from offer_look join record on record.row = offer_look.row where looks > 0',
  ).all();
  const looks = lines.flatMap(({ id, fields }) => {
    const { title, employerName, secondLooks } = JSON.parse(fields) as OfferFields;
    return secondLooks.map((look): ApartLook => ({ id, title, employerName, outcome: compareLook(look.first, look), look }));
  });
  const apart = looks.filter(({ outcome }) => outcome !== 'same').sort((a, b) => (a.look.at < b.look.at ? 1 : -1));
  const { refusals, countUnread } = askNearOffers(db);
  return { refusals: { ...refusals.count(), unread: countUnread() }, ...countLooks(looks.map(({ outcome, look }) => ({ why: look.why, outcome, first: look.first, second: look }))), apart: apart.slice(0, mostApart) };
}
