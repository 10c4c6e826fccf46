import type { Page } from '@playwright/test';
import type { Role } from '../../src-main/domain/record/role.ts';
import { joinSite } from './join-site.ts';
import { launchWeb, type WebApp } from './launch-web.ts';
import { startSite, type TestSite } from './site-server.ts';

export type JoinedDesk = { site: TestSite; app: WebApp; page: Page; close: () => Promise<void> };

/** A site of its own with what `prepare` puts there, and a desk in a browser, connected to it as a person does it. */
export async function startJoinedDesk(name: string, role: Role, prepare: (site: TestSite) => Promise<void>): Promise<JoinedDesk> {
  const site = await startSite();
  let app: WebApp | undefined;
  const close = async () => {
    await app?.close();
    await site.remove();
  };
  try {
    await prepare(site);
    app = await launchWeb();
    await joinSite(app, name, await site.addUser(name, [role]));
    return { site, app, page: app.page, close };
  } catch (error) {
    await close();
    throw error;
  }
}
