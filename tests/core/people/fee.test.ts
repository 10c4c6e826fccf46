import { describe, expect, it } from 'vitest';
import { startPeople } from '../../support/people.ts';

describe('the fee of a member', () => {
  it('is noted with its day, changed, taken away, and undone', async () => {
    const { client, member } = await startPeople();
    const id = member();
    const read = async () => (await client.people.get({ id })).fee;
    expect(await read()).toEqual({ cents: null, receivedOn: null, mayRecord: true });
    const { batch } = await client.people.recordFee({ id, cents: 2550, receivedOn: '2026-11-20' });
    expect(await read()).toMatchObject({ cents: 2550, receivedOn: '2026-11-20' });
    expect((await client.people.history({ id })).map(({ field }) => field)).toEqual(expect.arrayContaining(['feeCents', 'feeReceivedOn']));
    expect(await client.people.recordFee({ id, cents: 2550, receivedOn: '2026-11-20' })).toEqual({ batch: null });
    await client.people.recordFee({ id, cents: null, receivedOn: null });
    expect(await read()).toMatchObject({ cents: null });
    await client.people.recordFee({ id, cents: 2550, receivedOn: '2026-11-20' });
    await client.offers.undo({ batch: null });
    expect(await read()).toMatchObject({ cents: null });
    expect(batch).not.toBeNull();
  });

  it('is an amount and a day, or neither, within reason', async () => {
    const { client, member } = await startPeople();
    const id = member();
    for (const wrong of [{ cents: 2550, receivedOn: null }, { cents: null, receivedOn: '2026-11-20' }, { cents: -1, receivedOn: '2026-11-20' }, { cents: 25.5, receivedOn: '2026-11-20' }, { cents: 1, receivedOn: 'hier' }])
      await expect(client.people.recordFee({ id, ...wrong })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await client.people.get({ id })).fee?.cents).toBeNull();
  });

  it('is of who asks to join, not of who would be a correspondent', async () => {
    const { client, correspondent } = await startPeople();
    const id = correspondent();
    expect((await client.people.get({ id })).fee).toBeNull();
    await expect(client.people.recordFee({ id, cents: 100, receivedOn: '2026-11-20' })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  });
});
