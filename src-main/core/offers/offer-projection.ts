import { splitLigatures } from '../../domain/fold-text.ts';
import { readSiren } from '../../domain/ess/identifiers/read-identifiers.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { findLastDay } from '../../domain/offer/publication.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import { tellFollowers } from '../store/row-followers.ts';
import type { MakeProjection } from '../store/store.ts';
import { listSearchText, makeReferenceKey, makeSortKey, sumText } from './offer-keys.ts';
import { openClaimTable } from '../claims/claim-table.ts';
import { openMentionTable } from '../comments/mention-table.ts';
import { getOfferMarks, markRow } from './offer-marks.ts';
import { openLookTable } from '../second-look/look-table.ts';

/** Pages of the search written at once while it is merged: a window waits no longer than this. */
const mergedPages = 200;

type Before = { title_key: string; employer_key: string; place_key: string; received_at: string; apply_by: string | null; text_sum: number };

/**
 * Keeps `offer_list` and `offer_search` in step with the offers. The search index, by far the dearest, is touched only
 * when the text has changed, and only if the row is not to be put there later.
 */
export const makeOfferProjection: MakeProjection = (db, now) => {
  const insert = db.prepare(
    `insert or replace into offer_list (row, state, contract_type, territory, source, title_key, employer_key, place_key,
       received_at, apply_by, reference_key, siren, text_sum) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare(
    `update offer_list set state = ?, contract_type = ?, territory = ?, source = ?, title_key = ?, employer_key = ?,
       place_key = ?, received_at = ?, apply_by = ?, reference_key = ?, siren = ?, text_sum = ? where row = ?`,
  );
  const before = db.prepare<[number], Before>(
    'select title_key, employer_key, place_key, received_at, apply_by, text_sum from offer_list where row = ?',
  );
  const removeList = db.prepare('delete from offer_list where row = ?');
  const removeSearch = db.prepare('delete from offer_search where rowid = ?');
  const insertSearch = db.prepare('insert into offer_search (rowid, title, employer, place, description) values (?, ?, ?, ?, ?)');
  const addText = (row: number, [title, employer, place, description]: ReturnType<typeof listSearchText>) =>
    insertSearch.run(row, splitLigatures(title), splitLigatures(employer), splitLigatures(place), splitLigatures(description));
  const merge = db.prepare(`insert into offer_search (offer_search, rank) values ('merge', ?)`);
  const countWrites = db.prepare<[], number>('select total_changes()').pluck();
  const marks = getOfferMarks(db);
  const tell = tellFollowers(db, 'offer');
  const looks = openLookTable(db);
  const mentions = openMentionTable(db);
  const claims = openClaimTable(db, now);

  return {
    entity: 'offer',
    write(row, fields, { searchLater, isNew }) {
      tell(row);
      markRow(marks, row);
      looks.write(row, fields, isNew);
      mentions.write(row, fields, isNew);
      claims.write(row, fields, isNew);
      const keys = readKeys(fields);
      const old = isNew ? undefined : before.get(row);
      const text = listSearchText(fields);
      const sum = searchLater ? 0 : sumText(text);
      if (old === undefined) {
        marks.order++;
        insert.run(row, ...keys, sum);
      } else {
        if (old.title_key !== keys[4] || old.employer_key !== keys[5] || old.place_key !== keys[6] ||
            old.received_at !== keys[7] || old.apply_by !== keys[8]) marks.order++;
        update.run(...keys, sum, row);
      }
      if (searchLater || (old !== undefined && old.text_sum === sum)) return;
      if (old !== undefined) removeSearch.run(row);
      addText(row, text);
    },
    remove(row, { searchLater }) {
      tell(row);
      markRow(marks, row);
      marks.order++;
      looks.remove(row);
      mentions.remove(row);
      claims.remove(row);
      removeList.run(row);
      if (!searchLater) removeSearch.run(row);
    },
    addToSearch: (row, fields) => addText(row, listSearchText(fields)),
    mergeSearch(isFirst) {
      const before = countWrites.get() ?? 0;
      // FTS5: a negative number first brings all pieces to one level, so that the last merge leaves only one.
      merge.run(isFirst ? -mergedPages : mergedPages);
      return (countWrites.get() ?? 0) - before >= 2;
    },
  };
};

/** Of a published offer, its last day: what is left of it to be shown. Of any other, the last day to apply. */
const readEnd = (fields: Fields): string | null => {
  const offer = fields as Partial<OfferFields>;
  return offer.state === 'published' ? findLastDay(offer) : (offer.applyBy ?? null);
};

const readKeys = (fields: Fields) =>
  [
    fields.state,
    fields.contractType ?? null,
    fields.territory ?? null,
    fields.source,
    makeSortKey(fields.title),
    makeSortKey(fields.employerName),
    makeSortKey(fields.placeLabel),
    fields.receivedAt,
    readEnd(fields),
    makeReferenceKey(fields.sourceName as string | null, (fields.reference ?? null) as string | null),
    readSiren(fields.employerSiret as string | null),
  ] as const;
