import { describe, expect, it } from 'vitest';
import { applyPortion } from '../../../src-main/core/imports/apply-lot.ts';
import { getLotRow } from '../../../src-main/core/imports/lot-table.ts';
import { startDesk, startReadyDesk, type TestDesk } from '../../support/make-desk.ts';
import { listFranceTravailOffers, rehearseFile, toJsonLines } from '../../support/import-files.ts';

/** Above the size from which a lot is written without waiting for the disk, and searched afterwards. */
const many = 2_300;
const rehearseMany = async (desk: TestDesk) => (await rehearseFile(desk.client, toJsonLines(listFranceTravailOffers(many)))).id;
const count = async ({ client }: TestDesk, text = '') => (await client.offers.ids({ text })).total;
const listWaiting = ({ core }: TestDesk) => core.context.desk().store.db.prepare('select count(*) from outbox').pluck().get();
const startAgain = async (desk: TestDesk) => {
  await desk.close();
  return startDesk({ folder: desk.folder });
};
const core = (desk: TestDesk) => desk.core.context.desk();

describe('a large lot', () => {
  it('can be searched once it is applied, waits to leave, and is taken back whole', async () => {
    const desk = await startReadyDesk('Nadia', null);
    const lot = await rehearseMany(desk);
    expect(await desk.client.imports.apply({ lot, name: 'Grand' })).toMatchObject({ state: 'applied', applied: many, work: null });
    expect([await count(desk), await count(desk, 'animatrice'), await count(desk, `FT0${many}`)]).toEqual([many, many, 1]);
    expect(listWaiting(desk)).toBe(many);
    expect((await desk.client.imports.revert({ lot })).state).toBe('reverted');
    expect([await count(desk), await count(desk, 'animatrice'), listWaiting(desk)]).toEqual([0, 0, 0]);
  });

  it('tells how far it is, in order, up to the end', async () => {
    const desk = await startReadyDesk('Nadia', null);
    const lot = await rehearseMany(desk);
    const told: number[] = [];
    const stop = new AbortController();
    const listening = (async () => {
      for await (const event of await desk.client.app.events(undefined, { signal: stop.signal })) {
        if (event.type === 'job' && event.id === lot) told.push(event.done);
        if (event.type === 'job' && event.state === 'done') break;
      }
    })();
    await desk.client.imports.apply({ lot, name: 'Grand' });
    await listening;
    stop.abort();
    expect(told.at(-1)).toBe(many);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('goes on from where it was when Bureau stopped in the middle, with everything once', async () => {
    const desk = await startReadyDesk('Nadia', null);
    const lot = await rehearseMany(desk);
    const { store } = core(desk);
    store.load(() => applyPortion(store, { lot, name: 'Grand', by: 'Nadia', now: () => new Date() }, 0));
    const next = await startAgain(desk);
    const [found] = await next.client.imports.lots();
    expect(found).toMatchObject({ state: 'rehearsed', applied: 500 });
    expect(await next.client.imports.apply({ lot, name: 'Grand' })).toMatchObject({ state: 'applied', applied: many });
    expect([await count(next), await count(next, 'animatrice')]).toEqual([many, many]);
  });

  it('is taken back whole when Bureau stopped in the middle of taking it back', async () => {
    const desk = await startReadyDesk('Nadia', null);
    const lot = await rehearseMany(desk);
    await desk.client.imports.apply({ lot, name: 'Grand' });
    const { store } = core(desk);
    const { batch } = getLotRow(store.db, lot)!;
    store.load(() => store.undoNext(batch!, 'Nadia', null));
    const next = await startAgain(desk);
    expect(await count(next)).toBe(many - 500);
    expect((await next.client.imports.revert({ lot })).state).toBe('reverted');
    expect([await count(next), await count(next, 'animatrice'), listWaiting(next)]).toEqual([0, 0, 0]);
  });

  it('does nothing else meanwhile', async () => {
    const desk = await startReadyDesk('Nadia', null);
    const lot = await rehearseMany(desk);
    const applying = desk.client.imports.apply({ lot, name: 'Grand' });
    await expect(desk.client.imports.revert({ lot })).rejects.toMatchObject({ code: 'FILE', data: { code: 'not_now' } });
    await expect(desk.client.imports.apply({ lot, name: 'Grand' })).rejects.toMatchObject({ code: 'FILE', data: { code: 'not_now' } });
    expect((await applying).applied).toBe(many);
  });

  it('is not brought back by a redo: it is taken back by name, and comes back by its file', async () => {
    const desk = await startReadyDesk('Nadia', null);
    const lot = await rehearseMany(desk);
    await desk.client.imports.apply({ lot, name: 'Grand' });
    await desk.client.imports.revert({ lot });
    await expect(desk.client.offers.redo({})).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
    expect(await count(desk)).toBe(0);
    expect((await desk.client.imports.apply({ lot: await rehearseMany(desk), name: 'Encore' })).applied).toBe(many);
    expect(await count(desk)).toBe(many);
  });
});
