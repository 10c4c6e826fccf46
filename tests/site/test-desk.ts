import { createHash, randomUUID } from 'node:crypto';
import { feedItem, pageEnd, pageHead, type FeedItem, type PageHead } from '../../src-main/contract/site/feed-line.ts';
import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import type { Hello, PushOutput } from '../../src-main/contract/site/sync-calls.ts';

export type Page = { head: PageHead; items: FeedItem[] };
export type Failure = { status: number; code: string; data?: { fields?: { field: string; problem: string }[]; reason?: string } };
type Draft = Partial<Omit<Mutation, 'n' | 'sha'>> & Pick<Mutation, 'entity' | 'id'>;

/** A desk reduced to its calls: what it is answered is checked against the contract, nothing is kept but its place. */
export class TestDesk {
  hello: Hello | undefined;
  cursor = '';
  lastN = 0;
  readonly code: string;
  readonly deviceId: string;
  /** Another server of the same site. */
  address: string | undefined;

  constructor(code: string, deviceId: string = randomUUID()) {
    this.code = code;
    this.deviceId = deviceId;
  }

  get url() {
    return this.address ?? Buffer.from(this.code.split('.')[1] ?? '', 'base64url').toString();
  }
  get headers() {
    return { authorization: `Bearer ${this.code.split('.')[2] ?? ''}`, 'content-type': 'application/json' };
  }

  /** Says hello and reads the snapshot: a desk's first day. */
  async begin(): Promise<FeedItem[]> {
    await this.sayHello();
    return await this.readSnapshot();
  }

  async sayHello(extra: object = {}): Promise<Hello> {
    const input = { deviceId: this.deviceId, app: 'test', schema: 1, epoch: null, grantsHash: null, ...extra };
    this.hello = (await this.ask('POST', '/v1/sync/hello', input)) as Hello;
    this.lastN = this.hello.lastN;
    return this.hello;
  }

  /** All pages of the snapshot; the cursor is then where the first page began. */
  async readSnapshot(limit = 500): Promise<FeedItem[]> {
    const items: FeedItem[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: Page = await this.readSnapshotPage({ limit, ...(after === '' ? {} : { after }) });
      items.push(...page.items);
      this.cursor = page.head.head;
      after = page.head.next;
    }
    return items;
  }

  readSnapshotPage(extra: object = {}): Promise<Page> {
    return this.readPage('/v1/sync/snapshot', { epoch: this.hello?.epoch, ...extra });
  }

  readFeedPage(extra: object = {}): Promise<Page> {
    return this.readPage('/v1/sync/feed', { cursor: this.cursor, ...extra });
  }

  /** Reads to the end of the feed and moves the cursor there. */
  async catchUp(limit = 500): Promise<FeedItem[]> {
    const items: FeedItem[] = [];
    for (let more = true; more; ) {
      const page = await this.readFeedPage({ limit });
      items.push(...page.items);
      this.cursor = page.head.next ?? this.cursor;
      ({ more } = page.head);
    }
    return items;
  }

  makeLine(draft: Draft): Mutation {
    const line = { op: 'put' as const, baseVer: 0, base: {}, set: {}, at: new Date().toISOString(), ...draft };
    const sha = createHash('sha256').update(JSON.stringify(line)).digest('hex');
    return { ...line, n: ++this.lastN, sha };
  }

  send(lines: unknown[], epoch = this.hello?.epoch): Promise<PushOutput> {
    return this.ask('POST', '/v1/sync/push', { deviceId: this.deviceId, epoch, lines }) as Promise<PushOutput>;
  }

  /** Sends one line and answers what became of it. */
  async change(draft: Draft) {
    const { results } = await this.send([this.makeLine(draft)]);
    const [result] = results;
    if (result === undefined) throw new Error('no result');
    return result;
  }

  async ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await call(this.url + path, { method, headers: this.headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const answer = (await response.json()) as unknown;
    if (!response.ok) throw Object.assign(new Error(JSON.stringify(answer)), answer);
    return answer;
  }

  /** A page, its digest and its count checked as a desk must. */
  private async readPage(path: string, query: object): Promise<Page> {
    const all = Object.entries({ deviceId: this.deviceId, grantsHash: this.hello?.grantsHash, ...query });
    const response = await call(`${this.url}${path}?${new URLSearchParams(all.map(([name, value]) => [name, String(value)]))}`, { headers: this.headers });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (!response.ok) throw Object.assign(new Error(bytes.toString()), JSON.parse(bytes.toString()));
    if (createHash('sha256').update(bytes).digest('hex') !== response.headers.get('x-sync-sha256')) throw new Error('The page is not what its digest says');
    const lines = bytes.toString().trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);
    const items = lines.slice(1, -1).map((line) => feedItem.parse(line));
    if (pageEnd.parse(lines.at(-1)).count !== items.length) throw new Error('The page does not hold what its end says');
    return { head: pageHead.parse(lines[0]), items };
  }
}

/** A connection that stood idle may have been closed by the site just then: once more, on a new one, as a desk does. */
const call = (url: string, init: RequestInit): Promise<Response> => fetch(url, init).catch(() => fetch(url, init));

/** The failure that `promise` ends with, as the site sent it. */
export const readFailure = async (promise: Promise<unknown>): Promise<Failure> =>
  promise.then(
    () => {
      throw new Error('It was not refused');
    },
    (error: unknown) => error as Failure,
  );
