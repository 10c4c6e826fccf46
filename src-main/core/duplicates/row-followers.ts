import type Database from 'better-sqlite3';
import type { Entity } from '../../domain/record/entity.ts';

type Followers = ((row: number) => void)[];
const followersOf = new WeakMap<Database.Database, Map<Entity, Followers>>();

/** Whoever is told of each row of these records that is written, at once; it may still be rolled back. Offers have their own (`offer-marks.ts`). */
export function getRowFollowers(db: Database.Database, entity: Exclude<Entity, 'offer'>): Followers {
  let all = followersOf.get(db);
  if (all === undefined) followersOf.set(db, (all = new Map()));
  let followers = all.get(entity);
  if (followers === undefined) all.set(entity, (followers = []));
  return followers;
}

/** Tells them of a row. */
export function tellFollowers(db: Database.Database, entity: Exclude<Entity, 'offer'>): (row: number) => void {
  const followers = getRowFollowers(db, entity);
  return (row) => {
    for (const follow of followers) follow(row);
  };
}
