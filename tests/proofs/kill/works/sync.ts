import { randomUUID } from 'node:crypto';
import type { TestDesk } from '../../../site/test-desk.ts';
import { editOf, someOffer } from '../../../site/test-offers.ts';
import { checkStore, openAgain, type OpenedDesk } from '../check-store.ts';
import { openConnectedDesk } from '../prepare-desk.ts';
import type { Kills, Work } from '../work.ts';

const changes = 25;

/** Lines that wait are sent: each has effect once on the site, whatever was cut. */
export const push: Work = {
  name: 'push',
  open: async (kills) => {
    const desk = await openOldDesk(kills);
    return {
      prepare: async () => {
        const ids = await createOffers(kills.others, changes);
        await desk.use(async ({ client, store }) => {
          await syncWell(client);
          await client.app.saveSettings({ offline: true });
          for (const id of ids) store.commit({ kind: 'edit', label: 'x', by: 'Nadia', changes: [{ op: 'update', entity: 'offer', id, set: { employerName: `Remise ${id}` } }] });
        });
        return {
          work: 'sync', folder: desk.folder, argument: '',
          verify: async () => {
            await desk.use(async ({ client }) => {
              await syncWell(client);
              for (const id of ids) {
                const { ver, fields, pending } = await client.offers.get({ id });
                // Once made, once edited: a line that counted twice would be a third.
                if (ver !== 2 || pending || fields.employerName !== `Remise ${id}`) throw new Error(`${id} is at ${ver}, ${fields.employerName ?? 'without its edit'}`);
              }
            });
            await expectSameOnSite(kills.others, new Map(ids.map((id) => [id, `Remise ${id}`])));
          },
        };
      },
      close: desk.close,
    };
  },
};

/** What others changed is received: all of it, once, with its history. */
export const pull: Work = {
  name: 'pull.feed',
  open: async (kills) => {
    const desk = await openOldDesk(kills);
    return {
      prepare: async () => {
        const ids = await createOffers(kills.others, changes);
        await desk.use(({ client }) => syncWell(client));
        const lines = ids.map((id) => kills.others.makeLine(editOf(id, { employerName: null }, { employerName: `Autre ${id}` })));
        await kills.others.send(lines);
        return {
          work: 'sync', folder: desk.folder, argument: '',
          verify: () =>
            desk.use(async ({ client, store }) => {
              await syncWell(client);
              const count = store.db.prepare(`select count(*) from change where record_id = ? and field = 'employerName'`).pluck();
              for (const id of ids) {
                const { ver, fields } = await client.offers.get({ id });
                if (ver !== 2 || fields.employerName !== `Autre ${id}` || count.get(id) !== 1) throw new Error(`${id} is at ${ver}, with ${String(count.get(id))} lines of history`);
              }
            }),
        };
      },
      close: desk.close,
    };
  },
};

/** The first download: all is there in the end, in the lists and in the search too. */
export const download: Work = {
  name: 'pull.snapshot',
  open: async (kills) => {
    const code = await kills.site.addUser('Nadia', ['moderator']);
    await createOffers(kills.others, 700);
    return {
      prepare: async () => {
        const folder = kills.makeFolder();
        await (await openConnectedDesk(folder, kills.site, code)).core.close();
        return {
          work: 'sync', folder, argument: '',
          verify: async () => {
            const desk = await openAgain(folder);
            await desk.client.app.saveSettings({ offline: false });
            await syncWell(desk.client);
            await checkStore(desk.store);
            const held = desk.store.db.prepare(`select id || ' ' || ver from record where entity = 'offer' order by id`).pluck().all();
            await desk.core.close();
            const there = (await kills.others.begin()).flatMap((item) => (item.kind === 'put' && item.entity === 'offer' ? [`${item.id} ${item.ver}`] : [])).sort();
            if (JSON.stringify(held) !== JSON.stringify(there)) throw new Error(`${held.length} offers are held, the site has ${there.length}`);
          },
        };
      },
      close: () => Promise.resolve(),
    };
  },
};

/** One desk for all trials: what a kill had left behind would show in the next. */
async function openOldDesk({ site, makeFolder }: Kills) {
  const folder = makeFolder();
  const first = await openConnectedDesk(folder, site, await site.addUser('Nadia', ['moderator']));
  await first.core.close();
  const use = async (work: (desk: OpenedDesk) => Promise<void>): Promise<void> => {
    const desk = await openAgain(folder);
    await desk.client.app.saveSettings({ offline: false });
    await work(desk);
    await checkStore(desk.store);
    await desk.client.app.saveSettings({ offline: true });
    await desk.core.close();
  };
  return { folder, use, close: () => Promise.resolve() };
}

async function syncWell(client: OpenedDesk['client']): Promise<void> {
  const { waiting, conflicts, toReview, failure } = await client.sync.now();
  if (waiting + conflicts + toReview > 0 || failure) throw new Error(`after the sync: ${JSON.stringify({ waiting, conflicts, toReview, failure })}`);
}

async function createOffers(others: TestDesk, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  for (let from = 0; from < count; from += 500)
    await others.send(ids.slice(from, from + 500).map((id) => others.makeLine({ entity: 'offer', id, set: someOffer({ title: `Offre ${id}` }) })));
  return ids;
}

async function expectSameOnSite(others: TestDesk, names: Map<string, string>): Promise<void> {
  const items = await others.catchUp(5000);
  for (const [id, name] of names) {
    const last = items.findLast((item) => item.id === id);
    if (last?.kind !== 'put' || last.ver !== 2 || last.fields['employerName'] !== name) throw new Error(`the site has ${JSON.stringify(last)?.slice(0, 200)}`);
  }
}
