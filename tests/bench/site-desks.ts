import { loadavg } from 'node:os';
import type { Role } from '../../src-main/domain/record/role.ts';
import { addUser } from '../../src-site/devices/users.ts';
import { openDatabase } from '../../src-site/database/open-database.ts';
import { makeLightDesk, type LightDesk } from '../support/light-desk.ts';
import { makeSeedOffers } from '../support/seed-offers.ts';
import { round } from './measure.ts';

/** Desks of as many people, spread over the servers: half of them see everything, half one territory. Each is at the end of the feed. */
export async function makeDesks(databaseUrl: string, urls: string[], count: number): Promise<LightDesk[]> {
  const territories = [...new Set(makeSeedOffers(200).flatMap(({ fields }) => fields.territory ?? []))];
  const db = await openDatabase({ url: databaseUrl }, () => {});
  const desks: LightDesk[] = [];
  for (let index = 0; index < count; index++) {
    const roles: Role[] = index % 2 === 0 ? ['moderator'] : ['correspondent'];
    const { token } = await addUser(db, { name: `Banc ${index}`, roles, territories: [territories[index % territories.length] ?? 'FR-44'] });
    const desk = makeLightDesk({ url: urls[index % urls.length] ?? '', token });
    for (const { status, body } of [await desk.sayHello(), await desk.skipToEnd()]) if (status !== 200) throw new Error(body.toString());
    desks.push(desk);
  }
  await db.close();
  return desks;
}

/** A figure of a site's metrics, for sites started with `benchMetrics`. */
export async function readMetric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${benchMetrics.METRICS_TOKEN}` } })).text();
  return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1] ?? Number.NaN);
}
export const benchMetrics = { METRICS_TOKEN: 'bench' };

/** How busy the machine is with everything, this bench included: the figures are worth what it says. */
export const readMachineLoad = (): number => round(loadavg()[0] ?? 0);
