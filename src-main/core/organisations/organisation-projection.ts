import { readRna, readSiren } from '../../domain/ess/identifiers/read-identifiers.ts';
import { makeSortKey } from '../offers/offer-keys.ts';
import type { MakeProjection } from '../store/store.ts';

/** Keeps `organisation_list` in step with the organisations. Their names are searched in it: they have no index of words. */
export const makeOrganisationProjection: MakeProjection = (db) => {
  const put = db.prepare('insert or replace into organisation_list (row, name_key, place_key, siren, rna) values (?, ?, ?, ?, ?)');
  const remove = db.prepare('delete from organisation_list where row = ?');
  return {
    entity: 'organisation',
    write: (row, { name, city, siret, rna }) => {
      put.run(row, makeSortKey(name), makeSortKey(city), readSiren(siret as string | null), readRna(rna as string | null));
    },
    remove: (row) => {
      remove.run(row);
    },
    addToSearch: () => {},
    mergeSearch: () => false,
  };
};
