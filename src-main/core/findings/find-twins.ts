import type Database from 'better-sqlite3';
import { compareEmployers } from '../../domain/duplicates/employer-name.ts';
import { type OfferFacts, readFacts } from '../../domain/duplicates/offer-features.ts';
import { compareSketches } from '../../domain/duplicates/sketch-text.ts';
import type { Twin } from '../../domain/findings/reference/reference-tables.ts';
import { readTunedThresholds, type Tunings } from '../../domain/findings/rule-tuning.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import type { NearRecord } from '../duplicates/compare-near.ts';
import { getNearOffers } from '../duplicates/near-offers.ts';
import { catchUpFor } from '../duplicates/row-reading.ts';
import { findApart } from '../duplicates/tell-apart.ts';
import { prepareOnce } from '../store/statements.ts';

/** The index gives the likeliest first: a twin shares nearly all its keys. */
const reach = { perKey: 16, compared: 12 };
/** What was written since the index was last asked is read at once if it is so little: nobody waits for the rest. */
const readAtOnce = 16;

/**
 * The offers of this desk that say the same of the same post and came before: one employer, one trade, one town. Read from the
 * index of near offers as far as it is; what it has not read yet has no twin so far. Nothing is read where the rule is off.
 */
export function findTwins(db: Database.Database, { row, id, fields }: NearRecord, tunings: Tunings): Twin[] {
  if (tunings.get('doublon')?.isOn === false) return [];
  const { index, countUnread, catchUp } = getNearOffers(db);
  if (countUnread() > 0 && areTwinsKnown(db)) catchUp(catchUpFor);
  const { leastAlikePercent, mostDaysApart } = readTunedThresholds(tunings).doublon;
  const text = index.readText(row);
  if (text === null) return [];
  const own = readFacts(fields);
  const one = prepareOnce<{ id: string; fields: string }>(db, `select id, fields from record where row = ? and entity = 'offer'`);
  return index
    .list({ ...own, text }, row, reach)
    .flatMap((other): Twin[] => {
      const similarity = compareSketches(text, other.text).alike;
      const found = similarity < leastAlikePercent / 100 ? undefined : one.get(other.row);
      if (found === undefined) return [];
      const earlier = JSON.parse(found.fields) as OfferFields;
      const isLater = !isBefore(earlier, other.row, fields, row);
      if (isLater || !isSamePost(own, readFacts(earlier)) || Math.abs(readDay(fields) - readDay(earlier)) > mostDaysApart) return [];
      return findApart({ id, fields }, { id: found.id, fields: earlier }) === null ? [{ id: found.id, name: earlier.title, similarity, isSamePost: true }] : [];
    })
    .sort((first, second) => second.similarity - first.similarity);
}

/** False while the index of near offers is still being read: there may be more twins than it knows. Begins the reading. */
export const areTwinsKnown = (db: Database.Database): boolean => getNearOffers(db).countUnread() <= readAtOnce;

/** Of two twins, the first to come is told of none: it stays, the other is looked at. */
const isBefore = (one: OfferFields, row: number, other: OfferFields, otherRow: number): boolean =>
  one.receivedAt < other.receivedAt || (one.receivedAt === other.receivedAt && row < otherRow);

/** When it came out; when it came here, for one that has no date. */
const readDay = ({ datedOn, receivedAt }: OfferFields): number => Date.parse(datedOn ?? receivedAt) / 86_400_000;

function isSamePost(one: OfferFacts, other: OfferFacts): boolean {
  const isEmployer = one.siret !== null && other.siret !== null ? one.siret === other.siret : one.employer !== null && other.employer !== null && compareEmployers(one.employer, other.employer) === 1;
  const isTrade = one.rome !== null && other.rome !== null ? one.rome === other.rome : one.title.join(' ') === other.title.join(' ');
  const [town, otherTown] = [one.place.code ?? one.place.town, other.place.code ?? other.place.town];
  return isEmployer && isTrade && town !== null && town === otherTown;
}
