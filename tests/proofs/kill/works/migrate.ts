import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { listMigrations } from '../../../../src-main/core/store/migrate.ts';
import { openDatabase } from '../../../../src-main/core/store/open-database.ts';
import { getStorePath } from '../../../../src-main/core/app/store-path.ts';
import { generateSeedOffers } from '../../../support/seed-offers.ts';
import { checkStore, openAgain } from '../check-store.ts';
import { openDesk } from '../prepare-desk.ts';
import type { Work } from '../work.ts';

const offers = 300;

/** The first start of a newer Bureau on a store of the first schema: afterwards it is of the newest, with all that was there. */
export const migrate: Work = {
  name: 'migration',
  open: async ({ makeFolder }) => ({
    prepare: async () => {
      const folder = makeFolder();
      const { core } = await openDesk(folder);
      const key = core.context.profile.getKey()!;
      await core.close();
      makeOldStore(folder, key);
      return {
        work: 'open', folder, argument: '',
        verify: async () => {
          const desk = await openAgain(folder);
          await checkStore(desk.store);
          const { db } = desk.store;
          const count = (sql: string) => Number(db.prepare(sql).pluck().get());
          const found = [count('pragma user_version'), count('select count(*) from record'), count('select count(*) from offer_list'), (await desk.client.offers.ids({ text: 'recrute' })).total];
          const wanted = [listMigrations().at(-1)!.version, offers, offers, offers];
          await desk.core.close();
          if (String(found) !== String(wanted)) throw new Error(`${found.join(', ')} in place of ${wanted.join(', ')}`);
          // The copy made before is whole: it opens, at the schema of before.
          const [copy] = readdirSync(join(folder, 'backups'));
          const old = openDatabase(join(folder, 'backups', copy ?? 'none'), key, () => {}, listMigrations().slice(0, 1));
          if (old.pragma('integrity_check', { simple: true }) !== 'ok' || Number(old.prepare('select count(*) from record').pluck().get()) !== offers) throw new Error('the copy is not whole');
          old.close();
        },
      };
    },
    close: () => Promise.resolve(),
  }),
};

/** A store as the first version wrote it. */
function makeOldStore(folder: string, key: Buffer): void {
  const file = getStorePath(folder);
  const now = openDatabase(file, key, () => {});
  const settings = now.prepare('select name, value from setting').raw().all() as string[][];
  now.close();
  const rows = [...generateSeedOffers(offers)];
  const temporary = `${file}.old`;
  const old = openDatabase(temporary, key, () => {}, listMigrations().slice(0, 1));
  old.transaction(() => {
    for (const line of settings) old.prepare('insert into setting values (?, ?)').run(...line);
    for (const [place, { id, fields }] of rows.entries()) {
      const row = place + 1;
      old.prepare(`insert into record values (?, 'offer', ?, 1, ?, '["offers"]', ?, null, 'site', '2026-11-01T08:00:00.000Z')`).run(row, id, row, JSON.stringify(fields));
      old.prepare(`insert into offer_list values (?, ?, ?, ?, ?, ?, '', '', ?, null, null, 1)`).run(row, fields.state, fields.contractType, fields.territory, fields.source, fields.title, fields.receivedAt);
      old.prepare('insert into offer_search (rowid, title, employer, place, description) values (?, ?, ?, ?, ?)').run(row, fields.title, fields.employerName, fields.placeLabel, fields.description);
    }
  })();
  old.close();
  renameSync(temporary, file);
}
