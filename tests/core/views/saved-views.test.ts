import { describe, expect, it } from 'vitest';
import { offerQuery } from '../../../src-main/contract/desk/offers.ts';
import { mostViews } from '../../../src-main/contract/desk/views.ts';
import { startDesk, startReadyDesk } from '../../support/make-desk.ts';
import { makeView as make } from '../../support/make-view.ts';

describe('a saved view', () => {
  it('is kept whole on this desk, over a restart, in the order of names', async () => {
    const first = await startReadyDesk('Awa', null);
    await first.client.views.save(make('Zones'));
    await first.client.views.save(make('École'));
    await first.close();
    const again = await startDesk({ folder: first.folder });
    expect(await again.client.views.list()).toEqual({ own: [make('École'), make('Zones')], shared: [], mayShare: true });
  });
  it('gives way to one of the same name, accents and case aside, and what was there is answered', async () => {
    const { client } = await startReadyDesk('Awa', null);
    expect(await client.views.save(make('À relire'))).toEqual({ replaced: null });
    const other = make('a relire', { query: offerQuery.parse({}) });
    expect(await client.views.save(other)).toEqual({ replaced: make('À relire') });
    expect((await client.views.list()).own).toEqual([other]);
  });
  it('that is taken away is answered, so that it can be kept again', async () => {
    const { client } = await startReadyDesk('Awa', null);
    await client.views.save(make('Ma file'));
    expect(await client.views.remove({ name: 'Ma file' })).toEqual({ removed: make('Ma file') });
    expect(await client.views.remove({ name: 'Ma file' })).toEqual({ removed: null });
    expect((await client.views.list()).own).toEqual([]);
  });
  it('is one of fifty at most, each with a name', async () => {
    const { client } = await startReadyDesk('Awa', null);
    for (let i = 0; i < mostViews; i++) await client.views.save(make(`Vue ${i}`));
    await expect(client.views.save(make('Une de trop'))).rejects.toMatchObject({ code: 'INVALID_FIELDS' });
    await client.views.save(make('Vue 3', { layout: { shown: {}, order: [], widths: {} } }));
    await expect(client.views.save(make('  '))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
