import type { Role } from '../../src-main/domain/record/role.ts';
import { startReadyDesk, type TestDesk } from './make-desk.ts';
import type { TestSite } from './site-server.ts';

/** A desk of someone new to `site`, which has read all that they may see. */
export async function joinDesk(site: TestSite, name: string, roles: Role[] = ['moderator'], territories: string[] = []): Promise<TestDesk> {
  const desk = await startReadyDesk(name, await site.addUser(name, roles, territories));
  await desk.client.sync.now();
  return desk;
}
