import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { PublishedOffer } from '../../src-main/contract/site/published-offer.ts';
import type { OfferSubmission } from '../../src-main/contract/site/submission.ts';
import type { Role } from '../../src-main/domain/record/role.ts';
import { AdminRefusal, askRunningSite } from '../../src-site/admin/ask-site.ts';
import { runAdminCommand, type AdminAnswer, type AdminCommand } from '../../src-site/admin/admin-command.ts';
import { openDatabase, type DatabasePlace } from '../../src-site/database/open-database.ts';
import { defaultFileLimits } from '../../src-site/files/file-limits.ts';
import { makeConnectionCode } from '../../src-site/devices/connection-code.ts';
import type { ListedDevice } from '../../src-site/devices/lost-devices.ts';
import type { Log } from '../../src-site/http/log.ts';
import { findScopes } from '../../src-site/records/site-record.ts';
import { runWriting, writeChanges } from '../../src-site/records/write-changes.ts';
import { makeDatabase } from './postgres.ts';
import { startSite as startSiteHere } from '../../src-site/start-site.ts';
import type { SeedOffer } from './seed-offers.ts';

export type TestSite = {
  readonly url: string;
  readonly folder: string;
  /** Makes a person with one token; answers the connection code. */
  addUser: (name: string, roles: Role[], territories?: string[]) => Promise<string>;
  /** One more token for a person who is known; answers the connection code. */
  addCode: (name: string) => Promise<string>;
  listUsers: () => Promise<{ id: string; name: string }[]>;
  /** Changes what a person may do; by name or id of `listUsers`. */
  grantUser: (who: string, roles: Role[], territories?: string[]) => Promise<void>;
  revokeUser: (name: string) => Promise<void>;
  listDevices: () => Promise<ListedDevice[]>;
  /** Declares a device lost, as an admin does. */
  loseDevice: (device: string) => Promise<void>;
  /** What a lost device handed in. */
  readHandedIn: (device: string) => Promise<unknown[]>;
  readHandedInFile: (device: string, sha256: string) => Promise<Buffer | null>;
  submitOffer: (fields: OfferSubmission) => Promise<string>;
  publicOffers: () => Promise<PublishedOffer[]>;
  /** Writes offers straight into its database, as if they had been there; it is restarted if it holds it alone. */
  fillOffers: (offers: Iterable<SeedOffer>) => Promise<void>;
  /** Log lines (JSON) that the server has written so far. */
  logs: () => string[];
  /** The network is cut: the process ends (SIGTERM), its data stay. Answers its exit code. */
  stop: () => Promise<number | null>;
  /** Starts it again, or anew, on the same port and data. */
  restart: () => Promise<void>;
  /** Stops it and forgets its data. */
  remove: () => Promise<void>;
};

/** The variable that says where the PostgreSQL of a project's tests is (`use-shared-postgres.ts`). */
export const sharedPostgres = 'TEST_POSTGRES';

export type TestSiteOptions = {
  port?: number;
  /** Kept by `remove` if it is given here. */
  folder?: string;
  /** A real PostgreSQL. Without it nor a `folder`: a new database of the one that the run shares, else an embedded one. */
  databaseUrl?: string;
  env?: Record<string, string>;
  /** In this process, for tests that stop and start it often; only with a real PostgreSQL. */
  here?: boolean;
};

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What `npm run site` runs, with its flags: what is tested and measured is what an operator starts. */
const [, ...command] = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { site: string } }).scripts.site.split(' ');

/** Starts the site as a process of its own. Its rate limits are wide unless `env` says otherwise. */
export async function startSite(given: TestSiteOptions = {}): Promise<TestSite> {
  const options = await placeDatabase(given);
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'site-'));
  const logs: string[] = [];
  let port = options.port ?? 0;
  let url = '';
  let running: Running | undefined;

  const start = async () => {
    running = await (options.here ? startHere(port, options, logs) : spawnSite(folder, port, options, logs));
    url = running.url;
    port = Number(new URL(url).port);
  };
  const stop = async () => {
    const ending = running;
    running = undefined;
    return ending === undefined ? null : await ending.stop();
  };
  const command = async (given: AdminCommand): Promise<AdminAnswer> => {
    if (options.databaseUrl === undefined) {
      const answer = await askRunningSite(folder, given);
      if (answer === undefined) throw new AdminRefusal('The test site is not running');
      return answer;
    }
    const db = await openDatabase({ url: options.databaseUrl }, () => {});
    try {
      return await runAdminCommand(db, given, () => defaultFileLimits);
    } finally {
      await db.close();
    }
  };

  const makeCode = (answer: AdminAnswer) => {
    if (!('token' in answer)) throw new Error('no token');
    return makeConnectionCode(url, answer.token);
  };

  await start();
  return {
    get url() {
      return url;
    },
    folder,
    addUser: async (name, roles, territories = []) => makeCode(await command({ do: 'add', user: { name, roles, territories } })),
    addCode: async (who) => makeCode(await command({ do: 'code', who })),
    listUsers: async () => {
      const answer = await command({ do: 'list' });
      return 'users' in answer ? answer.users : [];
    },
    grantUser: async (who, roles, territories = []) => {
      await command({ do: 'grant', who, roles, territories });
    },
    revokeUser: async (who) => {
      await command({ do: 'revoke', who });
    },
    listDevices: async () => {
      const answer = await command({ do: 'devices' });
      return 'devices' in answer ? answer.devices : [];
    },
    loseDevice: async (device) => {
      await command({ do: 'lose', device });
    },
    readHandedIn: async (device) => {
      const answer = await command({ do: 'handed-in', device });
      return 'lines' in answer ? answer.lines : [];
    },
    readHandedInFile: async (device, sha256) => {
      const answer = await command({ do: 'handed-in-file', device, sha256 });
      return 'bytes' in answer && answer.bytes !== null ? Buffer.from(answer.bytes, 'base64') : null;
    },
    submitOffer: async (fields) => {
      const { id } = (await readJson(await send(`${url}/v1/submissions/offers`, fields))) as { id: string };
      return id;
    },
    publicOffers: async () => {
      const items: PublishedOffer[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const query = `limit=100${after === '' ? '' : `&after=${after}`}`;
        const page = (await readJson(await fetch(`${url}/v1/offers?${query}`))) as { items: PublishedOffer[]; next: string | null };
        items.push(...page.items);
        after = page.next;
      }
      return items;
    },
    fillOffers: async (offers) => {
      if (options.databaseUrl !== undefined) return await fillOffers({ url: options.databaseUrl }, offers);
      await stop();
      await fillOffers({ folder: join(folder, 'database') }, offers);
      await start();
    },
    logs: () => [...logs],
    stop,
    restart: async () => {
      await stop();
      await start();
    },
    remove: async () => {
      await stop();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function placeDatabase(options: TestSiteOptions): Promise<TestSiteOptions> {
  const address = process.env[sharedPostgres];
  if (address === undefined || options.databaseUrl !== undefined || options.folder !== undefined) return options;
  return { ...options, databaseUrl: await makeDatabase(address) };
}

async function fillOffers(place: DatabasePlace, offers: Iterable<SeedOffer>): Promise<void> {
  const db = await openDatabase(place, () => {});
  const at = new Date().toISOString();
  const write = (lot: SeedOffer[]) =>
    runWriting(db, (queries) =>
      writeChanges(queries, {
        records: lot.map(({ id, fields }) => ({
          entity: 'offer', id, ver: 1, scopes: findScopes('offer', fields), deleted: false, about: null, fields, by: 'site', at,
        })),
        exits: [],
        device: null,
      }),
    );
  let lot: SeedOffer[] = [];
  for (const offer of offers) {
    lot.push(offer);
    if (lot.length === 1000) {
      await write(lot);
      lot = [];
    }
  }
  if (lot.length > 0) await write(lot);
  await db.close();
}

const send = (url: string, body: unknown) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

async function readJson(response: Response): Promise<unknown> {
  const body = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${body}`);
  return JSON.parse(body) as unknown;
}

/** A site that answers, and how to end it; answers its exit code. */
type Running = { url: string; stop: () => Promise<number | null> };

async function startHere(port: number, { databaseUrl }: TestSiteOptions, logs: string[]): Promise<Running> {
  const wide = { submissionsPerMinute: 1_000_000, readsPerMinute: 1_000_000, deviceRequestsPerMinute: 1_000_000 };
  const log: Log = (level, event, detail) => logs.push(JSON.stringify({ level, event, ...detail }));
  const site = await startSiteHere({ url: databaseUrl, host: '127.0.0.1', port, log, limits: wide, trustProxy: false, metrics: {} });
  return { url: site.url, stop: async () => site.stop().then(() => 0) };
}

function spawnSite(folder: string, port: number, { databaseUrl, env }: TestSiteOptions, logs: string[]): Promise<Running> {
  const child = spawn(process.execPath, [...command, '--folder', folder, '--port', String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env, DATABASE_URL: databaseUrl ?? '', SUBMISSIONS_PER_MINUTE: '1000000', READS_PER_MINUTE: '1000000',
      DEVICE_REQUESTS_PER_MINUTE: '1000000', ...env,
    },
  });
  createInterface({ input: child.stderr }).on('line', (line) => logs.push(line));
  // A test that dies must not leave it behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  // Listened for from the start: a server that a signal killed keeps `exitCode` null, and its end is told only once.
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    return await gone;
  };
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the site left with ${code}\n${logs.slice(-10).join('\n')}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { event, url } = JSON.parse(line) as { event: string; url: string };
      if (event === 'ready') resolve({ url, stop });
    });
  });
}
