import { readRna, readSiren } from '../../domain/ess/identifiers/read-identifiers.ts';
import { readOrganisationFeatures } from '../../domain/near-organisations/organisation-features.ts';
import { listOrganisationKeys } from '../../domain/near-organisations/organisation-keys.ts';
import type { Identity } from '../../domain/organisation/merged-organisation.ts';
import type { OrganisationFields } from '../../domain/organisation/organisation.ts';
import { makeSortKey } from '../offers/offer-keys.ts';
import type { MakeProjection } from '../store/store.ts';
import { openOrganisationKeys } from './organisation-keys-table.ts';

/**
 * Keeps `organisation_list` in step with the organisations, with the keys under which those that may be one are looked for and the
 * records that were merged into them. Their names are searched in it: they have no index of words.
 */
export const makeOrganisationProjection: MakeProjection = (db) => {
  const put = db.prepare('insert or replace into organisation_list (row, name_key, place_key, siren, rna, verdict_of) values (?, ?, ?, ?, ?, ?)');
  const remove = db.prepare('delete from organisation_list where row = ?');
  const findId = db.prepare<[number], string>('select id from record where row = ?').pluck();
  // Theirs is that of this one; of one that goes, the id is gone too.
  const forgetFollowers = db.prepare('update organisation_list set verdict = null where verdict_of = ? and verdict is not null');
  const forgetAllFollowers = db.prepare('update organisation_list set verdict = null where verdict_of is not null and verdict is not null');
  const putMerged = db.prepare('insert or replace into organisation_merged_list (row, id, name_key, siren, rna) values (?, ?, ?, ?, ?)');
  const removeMerged = db.prepare('delete from organisation_merged_list where row = ?');
  const putOne = (row: number, id: string, { name, siret, rna }: Identity) => void putMerged.run(row, id, makeSortKey(name), readSiren(siret), readRna(rna));
  const keys = openOrganisationKeys(db);
  return {
    entity: 'organisation',
    write: (row, held, { isNew }) => {
      const fields = held as OrganisationFields;
      const { name, city, siret, rna, mergedFrom, verdictOf } = fields;
      // Without a verdict, until it is reached again (`catch-up-verdicts.ts`).
      put.run(row, makeSortKey(name), makeSortKey(city), readSiren(siret), readRna(rna), verdictOf ?? null);
      forgetFollowers.run(findId.get(row) ?? null);
      keys.put(row, listOrganisationKeys(readOrganisationFeatures(fields)), isNew);
      if (!isNew) removeMerged.run(row);
      // A record of before has no such list.
      for (const gone of (mergedFrom as typeof mergedFrom | undefined) ?? []) {
        putOne(row, gone.id, gone);
        forgetFollowers.run(gone.id);
        // How it was called before is of no other record.
        if (gone.was) putOne(row, `was ${gone.id}`, gone.was);
      }
    },
    remove: (row) => {
      remove.run(row);
      forgetAllFollowers.run();
      removeMerged.run(row);
      keys.remove(row);
    },
    addToSearch: () => {},
    mergeSearch: () => false,
  };
};
