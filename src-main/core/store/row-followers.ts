import type Database from 'better-sqlite3';
import type { Entity } from '../../domain/record/entity.ts';

type Follow = (row: number) => void;
const followersOf = new WeakMap<Database.Database, Map<Entity, Follow[]>>();

/** `follow` is told of each row of these records that is written, at once; it may still be rolled back. */
export function followRows(db: Database.Database, entity: Entity, follow: Follow): void {
  getFollowers(db, entity).push(follow);
}

/** Tells a row to whoever follows it. */
export function tellFollowers(db: Database.Database, entity: Entity): Follow {
  const followers = getFollowers(db, entity);
  return (row) => {
    for (const follow of followers) follow(row);
  };
}

function getFollowers(db: Database.Database, entity: Entity): Follow[] {
  let all = followersOf.get(db);
  if (all === undefined) followersOf.set(db, (all = new Map()));
  let followers = all.get(entity);
  if (followers === undefined) all.set(entity, (followers = []));
  return followers;
}
