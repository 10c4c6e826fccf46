import type Database from 'better-sqlite3';
import { readReleaseFeatures, type ReleaseFeatures } from '../../domain/near-releases/release-features.ts';
import { listReleaseKeys } from '../../domain/near-releases/release-keys.ts';
import type { PressFields } from '../../domain/press/press-release.ts';
import { makeNearIndex, type NearIndex } from '../duplicates/near-index.ts';
import { beginReading, catchUpFor, countRows, type RowReading } from '../duplicates/row-reading.ts';

type NearReleases = RowReading & { index: NearIndex<ReleaseFeatures> };
const nearOf = new WeakMap<Database.Database, NearReleases>();

/** The index of the releases of this open store that are near each other, for whoever asks a question of it now; begun when it is first asked. */
export function askNearReleases(db: Database.Database): NearReleases {
  let near = nearOf.get(db);
  if (near === undefined) nearOf.set(db, (near = beginIndex(db)));
  near.catchUp(catchUpFor);
  return near;
}

function beginIndex(db: Database.Database): NearReleases {
  const index = makeNearIndex(Math.ceil(countRows(db, 'press_list') * 1.05), listReleaseKeys);
  const read = (row: number, fields: string | undefined) => {
    if (fields === undefined) index.remove(row);
    else index.put(row, readReleaseFeatures(JSON.parse(fields) as PressFields));
  };
  return { index, ...beginReading(db, { list: 'press_list', entities: ['press'], read }) };
}
