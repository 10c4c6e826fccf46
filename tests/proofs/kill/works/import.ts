import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFranceTravailOffers, rehearseFile, toJsonLines } from '../../../support/import-files.ts';
import { checkStore, openAgain } from '../check-store.ts';
import { openDesk } from '../prepare-desk.ts';
import type { Work } from '../work.ts';

/** Above the size from which a lot is written without waiting for the disk. */
const lines = 2100;

/** A large file is read and applied: the lot goes on where it was, and no offer is made twice. */
export const importLot: Work = {
  name: 'import',
  open: async ({ makeFolder }) => {
    const file = join(makeFolder(), 'offres.jsonl');
    const text = toJsonLines(listFranceTravailOffers(lines));
    writeFileSync(file, text);
    return {
      prepare: async () => {
        const folder = makeFolder();
        await (await openDesk(folder)).core.close();
        return {
          work: 'import', folder, argument: file,
          verify: async ({ said }) => {
            const desk = await openAgain(folder);
            await checkStore(desk.store);
            const lot = said.find((line) => line.lot !== undefined)?.lot;
            const found = (await desk.client.imports.lots({})).find(({ id }) => id === lot);
            if (lot !== undefined && !found) throw new Error('the lot that was read is gone');
            const isWhole = found?.state === 'applied';
            const again = isWhole ? undefined : (lot ?? (await rehearseFile(desk.client, text)).id);
            if (again !== undefined) await desk.client.imports.apply({ lot: again, name: 'Lot' });
            await checkStore(desk.store);
            const count = (sql: string) => Number(desk.store.db.prepare(sql).pluck().get());
            const counts = [count('select count(*) from record'), count(`select count(distinct fields ->> 'reference') from record`), count('select count(*) from outbox')];
            await desk.core.close();
            if (counts.some((each) => each !== lines)) throw new Error(`${counts.join(', ')} in place of ${lines}`);
          },
        };
      },
      close: () => Promise.resolve(),
    };
  },
};
