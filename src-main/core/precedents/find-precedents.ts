import type Database from 'better-sqlite3';
import { mostPrecedents, type Precedent, type Precedents } from '../../contract/desk/precedents.ts';
import { readFacts, readFeatures } from '../../domain/duplicates/offer-features.ts';
import { listCited } from '../../domain/line/list-cited.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { leastPrecedent, scorePrecedent } from '../../domain/precedents/score-precedent.ts';
import type { NearRecord } from '../duplicates/compare-near.ts';
import { askNearOffers } from '../duplicates/near-offers.ts';
import { prepareOnce } from '../store/statements.ts';

/** Read from the store for one question, those that share the most with the offer first: reading is the dear part. */
const mostRead = 48;

export type PastDecision = Pick<Precedent, 'by' | 'at'>;

/** The closest past decisions of this desk on other offers, the closest first; the latest, where two are as close. `isWanted` leaves some out. */
export function findPrecedents(db: Database.Database, { row, fields }: NearRecord, isWanted: (decision: PastDecision) => boolean = () => true): Precedents {
  const { index, precedents, countUnread } = askNearOffers(db);
  const own = readFeatures(fields);
  const byText = index.list(own, row).filter((other) => precedents.has(other.row));
  const rows = new Set([...byText.slice(0, mostRead / 2).map((other) => other.row), ...precedents.list(own, row)]);
  const one = prepareOnce<{ id: string; fields: string }>(db, `select id, fields from record where row = ? and entity = 'offer'`);
  const found = [...rows].slice(0, mostRead).flatMap((other): Precedent[] => {
    const record = one.get(other);
    const text = index.readText(other);
    if (record === undefined || text === null) return [];
    const offer = JSON.parse(record.fields) as OfferFields;
    const score = scorePrecedent(own, { text, ...readFacts(offer) });
    return score < leastPrecedent || offer.decision === null || !isWanted(offer.decision) ? [] : [showPrecedent(record.id, offer, offer.decision, score)];
  });
  found.sort((a, b) => b.score - a.score || (a.at < b.at ? 1 : -1));
  return { precedents: found.slice(0, mostPrecedents), unread: countUnread() };
}

function showPrecedent(id: string, offer: OfferFields, decision: NonNullable<OfferFields['decision']>, score: number): Precedent {
  const { kind, by, at } = decision;
  return {
    id, score, kind, by, at, title: offer.title, employerName: offer.employerName,
    reason: decision.kind === 'refuse' ? decision.reason : null, cited: listCited(offer),
  };
}
