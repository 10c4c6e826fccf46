import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { restoreBackup } from '../../../../src-main/core/backup/restore-backup.ts';
import { writeBackup } from '../../../../src-main/core/backup/write-backup.ts';
import { makeOffer } from '../../../../src-main/domain/offer/offer.ts';
import { makeTestHost } from '../../../support/make-test-host.ts';
import { checkStore, openAgain } from '../check-store.ts';
import { openDesk } from '../prepare-desk.ts';
import type { Work } from '../work.ts';

/**
 * A backup is put in the place of a store that holds other work: at any moment the profile opens, with the one or the
 * other whole; the store that was there is never lost; the restore can be done again.
 */
export const restore: Work = {
  name: 'restore',
  open: async ({ makeFolder }) => {
    const source = await openDesk(makeFolder());
    create(source, 'De la sauvegarde');
    const path = join(makeFolder(), 'a.bureau');
    await writeBackup(source.core.context.host, source.store.db, source.core.context.profile.getKey()!, path);
    await source.core.close();
    return {
      prepare: async () => {
        const folder = makeFolder();
        const here = await openDesk(folder);
        create(here, 'Écrit ici');
        await here.core.close();
        return {
          work: 'restore', folder, argument: JSON.stringify({ path, recoveryKey: source.recoveryKey }),
          verify: async ({ said }) => {
            const titles = await readTitles(folder);
            const isDone = said.some(({ done }) => done === 'restore');
            if (titles !== 'De la sauvegarde' && (isDone || titles !== 'Écrit ici')) throw new Error(`the profile holds ${titles}`);
            if (titles !== 'Écrit ici') await expectAside(folder);
            await restoreBackup(makeTestHost(folder), path, { recoveryKey: source.recoveryKey });
            if ((await readTitles(folder)) !== 'De la sauvegarde') throw new Error('the restore could not be done again');
            await expectAside(folder);
            const left = readdirSync(folder).filter((name) => !/^(bureau\.db|keys\.json|before-restore-.*)$/.test(name));
            if (left.length > 0) throw new Error(`left behind: ${left.join(' ')}`);
          },
        };
      },
      close: () => Promise.resolve(),
    };
  },
};

const create = ({ store }: Awaited<ReturnType<typeof openDesk>>, title: string) =>
  store.commit({
    kind: 'create', label: title, by: 'Nadia',
    changes: [{ op: 'create', entity: 'offer', id: '00000000-0000-4000-8000-000000000001', fields: makeOffer({ title, description: 'x', source: 'desk', receivedAt: '2026-11-24T08:00:00.000Z' }) }],
  });

async function readTitles(folder: string): Promise<string> {
  const { core, store } = await openAgain(folder);
  await checkStore(store);
  const titles = store.db.prepare(`select fields ->> 'title' from record`).pluck().all().join(', ');
  await core.close();
  return titles;
}

/** What was in the profile is in one of the folders beside it. */
async function expectAside(folder: string): Promise<void> {
  const asides = readdirSync(folder).filter((name) => name.startsWith('before-restore-'));
  for (const aside of asides) if ((await readTitles(join(folder, aside))) === 'Écrit ici') return;
  throw new Error('what was in the profile is nowhere any more');
}
