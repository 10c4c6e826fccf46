import { join } from 'node:path';
import { openDatabase } from '../../src-site/database/open-database.ts';
import { findScopes } from '../../src-site/records/site-record.ts';
import { runWriting, writeChanges } from '../../src-site/records/write-changes.ts';
import type { SeedOffer } from '../support/seed-offers.ts';
import type { TestSite } from '../support/site-server.ts';

/** Writes another version of these offers on a site that is running, as colleagues would have while a desk was away. */
export async function changeOffers(site: TestSite, databaseUrl: string | undefined, offers: SeedOffer[], ver: number): Promise<void> {
  if (databaseUrl === undefined) await site.stop();
  const db = await openDatabase(databaseUrl === undefined ? { folder: join(site.folder, 'database') } : { url: databaseUrl }, () => {});
  await runWriting(db, (queries) =>
    writeChanges(queries, {
      records: offers.map(({ id, fields }) => {
        const changed = {
          ...fields,
          title: `${fields.title} – mise à jour ${ver}`,
          description: `${fields.description}\n\nPrécision n° ${ver} apportée par l’employeur : le poste est ouvert aux candidatures internes.`,
        };
        return { entity: 'offer' as const, id, ver, scopes: findScopes('offer', changed), deleted: false, about: null, fields: changed, by: 'Une collègue', at: new Date().toISOString() };
      }),
      exits: [],
      device: null,
    }),
  );
  await db.close();
  if (databaseUrl === undefined) await site.restart();
}
