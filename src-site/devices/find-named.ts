import type { Queries } from '../database/database.ts';
import { makePerson, type Person } from './find-person.ts';

/** Whoever is called so, by id or exact name, with the hashes of the tokens that still open the site. Two of one name are nobody. */
export async function findNamed(db: Queries, who: string): Promise<{ person: Person; hashes: string[] } | undefined> {
  const found = await db.query<{ id: string; hashes: string[] | null }>(
    `select u.id, u.name, u.roles, u.territories, (select array_agg(t.hash order by t.created_at) from device_token t where t.user_id = u.id and t.revoked_at is null) as hashes
     from site_user u where (u.id = $1 or u.name = $1) and u.revoked_at is null`,
    [who],
  );
  const [one] = found;
  if (one === undefined || found.length > 1) return undefined;
  const hashes = one.hashes ?? [];
  return { person: makePerson(one, hashes[0] ?? ''), hashes };
}
