import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { addUser, grantUser, listUsers, newUser, revokeUser, type ListedUser } from '../devices/users.ts';
import { makeBadRequest } from '../http/site-error.ts';
import { listFieldProblems } from '../records/check-fields.ts';

const command = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add'), user: newUser }),
  z.object({ do: z.literal('grant'), id: z.string(), roles: z.array(z.string()), territories: z.array(z.string()) }),
  z.object({ do: z.literal('revoke'), who: z.string() }),
  z.object({ do: z.literal('list') }),
]);
export type AdminCommand = z.input<typeof command>;
export type AdminAnswer = { id: string; token: string } | { count: number } | { users: ListedUser[] };

/** What the person who runs the server may do, at its command line or through the door of a running one. */
export async function runAdminCommand(db: Database, input: unknown): Promise<AdminAnswer> {
  const parsed = command.safeParse(input);
  if (!parsed.success) throw makeBadRequest(listFieldProblems(parsed.error.issues));
  const { data } = parsed;
  switch (data.do) {
    case 'add':
      return await addUser(db, data.user);
    case 'grant': {
      const { roles, territories } = newUser.parse({ name: 'x', roles: data.roles, territories: data.territories });
      return { count: (await grantUser(db, data.id, roles, territories)) ? 1 : 0 };
    }
    case 'revoke':
      return { count: await revokeUser(db, data.who) };
    case 'list':
      return { users: await listUsers(db) };
  }
}
