import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { findMedian, round } from '../../bench/measure.ts';
import { benchMetrics, readMetric } from '../../bench/site-desks.ts';
import { TestDesk } from '../../site/test-desk.ts';
import { someOffer } from '../../site/test-offers.ts';
import { type Fault, type FaultProxy, startFaultProxy } from '../../support/fault-proxy.ts';
import { startPostgres } from '../../support/postgres.ts';
import { makeProfileFolder, removeProfileFolder } from '../../support/profile-folder.ts';
import { makeRandom, type Random } from '../../support/random.ts';
import { startSite } from '../../support/site-server.ts';
import { sendAll } from '../send-all.ts';
import type { SoakOrder, SoakWord } from './soak-words.ts';

export type SoakSize = { minutes: number; desks: number; offers: number; seed: number };
/** In megabytes: medians of the second fifth of the time and of the last, and what the last is of the other. */
export type Growth = { early: number; late: number; growth: number };
export type SoakReport = {
  edits: number; failedSyncs: number; faults: number; waiting: number; lost: number;
  /** Desks that end with other offers than the first one. */
  apart: number;
  deskHeap: Growth[]; deskResident: Growth[]; siteResident: Growth;
};

/** Each desk writes a field of its own, so that the last words of each must stand everywhere in the end. */
const fields = ['title', 'employerName', 'contactName', 'hoursText', 'applyText'] as const;

/** Desks at work on one real site through a network that changes every few seconds, each a process; their memory is told after a collection. */
export async function proveSoak({ minutes, desks: count, offers, seed }: SoakSize): Promise<SoakReport> {
  const random = makeRandom(seed);
  const postgres = await startPostgres();
  const site = await startSite({ databaseUrl: await postgres.makeDatabase(), env: benchMetrics });
  const proxy = await startFaultProxy(site.url);
  const folders = Array.from({ length: count }, makeProfileFolder);
  const desks: SoakDesk[] = [];
  try {
    const first = new TestDesk(await site.addUser('Tous', ['admin']));
    await first.begin();
    await sendAll(first, Array.from({ length: offers }, () => first.makeLine({ entity: 'offer', id: randomUUID(), set: someOffer() })));
    for (const [place, folder] of folders.entries()) {
      const code = proxy.reroute(await site.addUser(`Poste ${place}`, ['moderator']));
      desks.push(new SoakDesk([folder, code, fields[place % fields.length] ?? 'title', String(seed + place)]));
    }
    for (const desk of desks) if ((await desk.hear('ready')).offers !== offers) throw new Error('a desk has not all the offers');
    const residents: number[] = [];
    const faults = await disturb(proxy, random, minutes, async () => residents.push(await readMetric(site.url, 'site_process_resident_bytes')));
    for (const desk of desks) desk.tell({ kind: 'stop' });
    for (const desk of desks) await desk.hear('quiet');
    for (const desk of desks) desk.tell({ kind: 'end' });
    const ends = await Promise.all(desks.map((desk) => desk.hear('end')));
    const sum = (read: (end: (typeof ends)[number]) => number) => ends.reduce((total, end) => total + read(end), 0);
    return {
      edits: sum(({ edits }) => edits), failedSyncs: sum(({ failedSyncs }) => failedSyncs), faults, waiting: sum(({ waiting }) => waiting), lost: sum(({ lost }) => lost),
      apart: ends.filter(({ digest }) => digest !== ends[0]?.digest).length,
      deskHeap: desks.map(({ memory }) => weigh(memory.map(({ heap }) => heap))), deskResident: desks.map(({ memory }) => weigh(memory.map(({ resident }) => resident))),
      siteResident: weigh(residents),
    };
  } finally {
    for (const desk of desks) desk.close();
    await proxy.stop();
    await site.remove();
    await postgres.stop();
    for (const folder of folders) removeProfileFolder(folder);
  }
}

class SoakDesk {
  readonly memory: { heap: number; resident: number }[] = [];
  private readonly heard = new Map<SoakWord['kind'], SoakWord>();
  private readonly child: ChildProcess;
  constructor(options: string[]) {
    this.child = fork(new URL('soak-desk.ts', import.meta.url), options, { execArgv: ['--expose-gc'] });
    this.child.on('message', (word: SoakWord) => {
      if (word.kind === 'memory') this.memory.push(word);
      else this.heard.set(word.kind, word);
    });
  }
  tell(order: SoakOrder): void {
    this.child.send(order);
  }
  async hear<Kind extends SoakWord['kind']>(kind: Kind): Promise<Extract<SoakWord, { kind: Kind }>> {
    for (;;) {
      const word = this.heard.get(kind);
      if (word !== undefined) return word as Extract<SoakWord, { kind: Kind }>;
      if (this.child.exitCode !== null) throw new Error(`a desk ended with ${this.child.exitCode}`);
      await wait(50);
    }
  }
  close(): void {
    this.child.kill('SIGKILL');
  }
}

/** Another network every few seconds, good half of the time, and good in the end. Answers how many faults there were. */
async function disturb(proxy: FaultProxy, random: Random, minutes: number, look: () => Promise<unknown>): Promise<number> {
  let faults = 0;
  for (const until = Date.now() + minutes * 60_000; Date.now() < until; ) {
    proxy.set({ kind: 'none' });
    await look();
    await wait(500 + random.below(4500));
    proxy.set(random.pick(makeFaults(random)));
    faults++;
    await wait(500 + random.below(3500));
    if (faults % 50 === 0) console.error(`soak: ${faults} faults`);
  }
  proxy.set({ kind: 'none' });
  return faults;
}

const makeFaults = (random: Random): Fault[] => [
  { kind: 'cutAnswer', bytes: random.below(5000) },
  { kind: 'cutRequest', bytes: random.below(3000) },
  { kind: 'loseAnswer' },
  { kind: 'refuseAfter', requests: random.below(3) },
  { kind: 'answer', text: 'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nretry-after: 1\r\nconnection: close\r\n\r\n' },
  { kind: 'answer', text: 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 22\r\nconnection: close\r\n\r\n<html>Bienvenue</html>' },
];

function weigh(samples: readonly number[]): Growth {
  const part = (from: number, to: number) => findMedian(samples.slice(Math.floor(samples.length * from), Math.ceil(samples.length * to)));
  const [early, late] = [part(0.2, 0.4), part(0.8, 1)];
  return { early: round(early / 1e6), late: round(late / 1e6), growth: round(late / early) };
}
