import type Database from 'better-sqlite3';
import { mostNearOffers, type NearOffer, type NearOffers } from '../../contract/desk/near-offers.ts';
import { compareNear, type NearPair, type NearRecord } from './compare-near.ts';
import { getNearOffers } from './near-offers.ts';
import { findApart } from './tell-apart.ts';

/** The offers of this desk that may be the same post as this one, or nearly, the nearest first; the latest, where two are as near. */
export function findNearOffers(db: Database.Database, open: NearRecord): NearOffers {
  const pairs = compareNear(db, open).sort((a, b) => b.score - a.score || b.record.row - a.record.row);
  const near = pairs.slice(0, mostNearOffers).flatMap((pair) => showPair(pair, open));
  return { near, total: pairs.length, unread: getNearOffers(db).countUnread() };
}

function showPair({ record, score, verdict, reasons, isKin }: NearPair, open: NearRecord): NearOffer[] {
  if (verdict === 'none') return [];
  const { title, employerName, placeLabel, receivedAt, state, decision } = record.fields;
  return [{ id: record.id, title, employerName, placeLabel, receivedAt, state, decision, score, verdict, reasons, isKin, apart: findApart(record, open) }];
}
