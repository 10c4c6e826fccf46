import { type MailServer, startPlainMailServer } from './mail-server.ts';
import { startSite, type TestSite } from './site-server.ts';

/** A site and a mail server that takes everything. `close` is what `beforeAll` answers: both end with the file. */
export async function startSiteAndMail(): Promise<{ site: TestSite; server: MailServer; close: () => Promise<void> }> {
  const [site, server] = [await startSite(), await startPlainMailServer()];
  return {
    site,
    server,
    close: async () => {
      await server.stop();
      await site.remove();
    },
  };
}
