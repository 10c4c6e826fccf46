import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { TestDesk } from './test-desk.ts';

const postgres = sharePostgres();
let site: TestSite;
let other: TestSite;
beforeAll(async () => {
  const databaseUrl = await postgres.makeDatabase();
  site = await startSite({ databaseUrl });
  other = await startSite({ databaseUrl });
});
afterAll(async () => {
  await site.remove();
  await other.remove();
});

async function openStream({ headers }: TestDesk) {
  const { body } = await fetch(`${site.url}/v1/sync/events`, { headers });
  const reader = body!.getReader();
  const text = new TextDecoder();
  /** Reads on until `isEnough`, or the end. */
  const read = async (isEnough: (said: string) => boolean) => {
    for (let said = ''; ; ) {
      const { done, value } = await reader.read();
      if (done) return said;
      said += text.decode(value);
      if (isEnough(said)) return said;
    }
  };
  const readHead = () => read((said) => said.includes('"head"'));
  // Open, and known to be so, once it has said where the site stands.
  await readHead();
  return { readHead, readToEnd: () => read(() => false), stop: () => reader.cancel() };
}
const addDesk = async (name: string) => {
  const desk = new TestDesk(await site.addUser(name, ['moderator']));
  await desk.begin();
  return desk;
};

describe('a stream of events that is open ends at once, whichever server it is of', () => {
  it('when its device is declared lost; those of colleagues go on', async () => {
    const [lost, kept] = [await addDesk('Awa'), await addDesk('Bruno')];
    const [ending, staying] = [await openStream(lost), await openStream(kept)];
    await site.loseDevice(lost.deviceId);
    expect(await ending.readToEnd()).not.toContain('head');
    expect((await fetch(`${site.url}/v1/sync/events`, { headers: lost.headers })).status).toBe(401);
    await site.submitOffer({ title: 'Suite', description: 'Texte' });
    expect(await staying.readHead()).toContain('head');
    await staying.stop();
  });

  it('when the access of its person comes to an end', async () => {
    const desk = await addDesk('Chloé');
    const stream = await openStream(desk);
    await site.revokeUser('Chloé');
    expect(await stream.readToEnd()).not.toContain('head');
  });

  it('when the code is given back through another server', async () => {
    const desk = await addDesk('Dora');
    const stream = await openStream(desk);
    const answer = await fetch(`${other.url}/v1/device`, { method: 'DELETE', headers: desk.headers });
    expect(answer.status).toBe(200);
    expect(await stream.readToEnd()).not.toContain('head');
  });
});
