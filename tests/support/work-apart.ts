import type { TestDesk } from './make-desk.ts';

/** Each of these desks does its work without hearing of the others; then they exchange in their order, and the first once more. */
export async function workApart(...works: [TestDesk, () => Promise<unknown>][]): Promise<void> {
  for (const [{ client }] of works) await client.app.saveSettings({ offline: true });
  for (const [, work] of works) await work();
  for (const [{ client }] of works) {
    await client.app.saveSettings({ offline: false });
    await client.sync.now();
  }
  await works[0]?.[0].client.sync.now();
}
