import type Database from 'better-sqlite3';
import { mostNearReleases, type NearReleases } from '../../contract/desk/near-releases.ts';
import { readReleaseFacts, readReleaseFeatures } from '../../domain/near-releases/release-features.ts';
import { scoreReleases } from '../../domain/near-releases/score-releases.ts';
import type { PressFields } from '../../domain/press/press-release.ts';
import { findApart } from '../duplicates/tell-apart.ts';
import { prepareOnce } from '../store/statements.ts';
import type { StoredRecord } from '../store/store.ts';
import { askNearReleases } from './near-release-index.ts';

/** The releases of this desk that may be the same as this one, or of its series, the nearest first; the latest, where two are as near. */
export function findNearReleases(db: Database.Database, open: StoredRecord): NearReleases {
  const { index, countUnread } = askNearReleases(db);
  const own = readReleaseFeatures(open.fields as PressFields);
  const one = prepareOnce<{ id: string; fields: string }>(db, `select id, fields from record where row = ? and entity = 'press'`);
  const pairs = index.list(own, open.row).flatMap(({ row, text }) => {
    const found = one.get(row);
    if (found === undefined) return [];
    const release = JSON.parse(found.fields) as PressFields;
    return [{ row, id: found.id, release, ...scoreReleases(own, { text, ...readReleaseFacts(release) }) }];
  });
  const found = pairs.filter(({ verdict }) => verdict !== 'none').sort((a, b) => b.score - a.score || b.row - a.row);
  const near = found.slice(0, mostNearReleases).flatMap(({ id, release, score, verdict, reasons }) => {
    const { title, organisationName, receivedAt, state, decision } = release;
    return verdict === 'none' ? [] : [{ id, title, organisationName, receivedAt, state, decision, score, verdict, reasons, apart: findApart({ id, fields: release }, open) }];
  });
  return { near, total: found.length, unread: countUnread() };
}
