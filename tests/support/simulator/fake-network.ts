import type { WireAnswer, WireRequest } from './wire.ts';
import type { NetworkEvent, NetworkFault, RunCounts, Step } from './schedule.ts';

export type Network = {
  /** In place of `fetch`, for whoever runs in this thread. */
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** What is to happen to the requests of this desk, from the first on. Answers how to wait until none is under way. */
  plan: (desk: number, events: NetworkEvent[]) => () => Promise<void>;
  /** True while others act around a request of this desk: it does not end before they have. */
  isHolding: (desk: number) => boolean;
  /** Brings one of the requests that were held up to the site; false if there is none. */
  deliver: (pick: number) => Promise<boolean>;
};

export type NetworkWorld = {
  counts: RunCounts;
  answer: (request: WireRequest) => Promise<WireAnswer>;
  /** The server dies around the next commit. */
  dieAround: (when: 'before' | 'after' | null) => void;
  run: (steps: Step[]) => Promise<void>;
  /** Called as a desk asks: what it is answered passes through what this gives back. */
  guardAnswer: (origin: string) => (answer: Response) => Response;
};

/** The address of the site, as the desk of this number knows it. */
export const makeSiteAddress = (desk: number) => `https://desk-${desk}.example.org`;

type Plan = { events: NetworkEvent[]; asked: number; askedFiles: number; underWay: Promise<void>[] };

/** A network between desks and site that does what the schedule says, one request at a time. */
export function makeNetwork(world: NetworkWorld): Network {
  const planned = new Map<string, Plan>();
  const heldUp: WireRequest[] = [];
  const holding: string[] = [];

  const exchange = async ({ origin, pathname, searchParams }: URL, init: RequestInit, plan: Plan | undefined): Promise<Response> => {
    const headers = new Headers(init.headers);
    const request: WireRequest = {
      path: pathname,
      query: Object.fromEntries(searchParams),
      body: typeof init.body === 'string' || init.body instanceof Uint8Array ? Buffer.from(init.body) : null,
      encoding: headers.get('content-encoding'),
      authorization: headers.get('authorization') ?? undefined,
      range: headers.get('range') ?? undefined,
    };
    const isOfFiles = pathname.startsWith('/v1/files/');
    const events = plan ? plan.events.filter(({ request: place, of }) => (of === 'files' ? isOfFiles && place === plan.askedFiles : place === plan.asked)) : [];
    if (plan) plan.asked++;
    if (plan && isOfFiles) plan.askedFiles++;
    const runAround = async (steps: Step[]) => {
      holding.push(origin);
      await world.run(steps).finally(() => holding.splice(holding.lastIndexOf(origin), 1));
    };
    for (const event of events) await runAround(event.before);
    const answer = await passOn(request, events.find(({ fault }) => fault !== null)?.fault ?? null);
    for (const event of events) await runAround(event.after);
    return answer();
  };

  /** Answers how to answer: what is lost is lost after others have acted. */
  const passOn = async (request: WireRequest, fault: NetworkFault | null): Promise<() => Response> => {
    if (fault === null) return write(await world.answer(request));
    world.counts.networkFaults++;
    switch (fault.kind) {
      case 'drop':
        return fail('ECONNREFUSED');
      case 'late':
        heldUp.push(request);
        return fail('ETIMEDOUT');
      case 'replay':
        heldUp.push(request);
        return write(await world.answer(request));
      case 'status':
        return write({ status: fault.status, headers: { 'retry-after': '5' }, body: Buffer.from('Bad gateway') });
      case 'portal':
        return write({ status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('<html><body>Bienvenue à bord</body></html>') });
      case 'server_dies':
        world.dieAround(fault.when);
        await world.answer(request).catch(() => {});
        world.dieAround(null);
        return fail('ECONNRESET');
      case 'lost_answer':
        await world.answer(request);
        return fail('ECONNABORTED');
      default: {
        if (request.path.endsWith('/part')) return await damagePart(request, fault);
        const answer = await world.answer(request);
        return damage(answer, fault);
      }
    }
  };

  /** What is sent of a file is cut, or altered on its way there. */
  const damagePart = async (request: WireRequest, fault: Extract<NetworkFault, { thousandths: number }>): Promise<() => Response> => {
    const body = Buffer.from(request.body ?? []);
    const place = Math.floor((body.length * fault.thousandths) / 1000);
    if (fault.kind === 'alter') {
      body[place] = (body[place] ?? 0) ^ 1;
      return write(await world.answer({ ...request, body }));
    }
    await world.answer({ ...request, body: body.subarray(0, place), isCut: true });
    return fail('ECONNRESET');
  };

  return {
    fetch: (address, init) => {
      const url = new URL(address);
      // Pokes only save time: no stream is ever opened.
      if (url.pathname.endsWith('/events')) return new Promise<Response>(() => {});
      const plan = planned.get(url.origin);
      const answer = exchange(url, init, plan).then(world.guardAnswer(url.origin));
      plan?.underWay.push(waitForEnd(answer));
      return answer;
    },
    plan: (desk, events) => {
      const plan: Plan = { events, asked: 0, askedFiles: 0, underWay: [] };
      planned.set(makeSiteAddress(desk), plan);
      return async () => {
        for (const ended of plan.underWay) await ended;
        // What a desk asks afterwards, of its own accord, is of no step: others would act beside the next one.
        plan.events = [];
      };
    },
    isHolding: (desk) => holding.includes(makeSiteAddress(desk)),
    deliver: async (pick) => {
      const [request] = heldUp.splice(pick % Math.max(1, heldUp.length), 1);
      if (!request) return false;
      await world.answer(request);
      return true;
    },
  };
}

async function waitForEnd(answer: Promise<unknown>): Promise<void> {
  try {
    await answer;
  } catch {
    // Whoever asked is told.
  }
}

const write = ({ status, headers, body }: WireAnswer) => () => new Response(new Uint8Array(body), { status, headers });

const fail = (code: string) => (): Response => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
};

function damage(answer: WireAnswer, fault: Extract<NetworkFault, { thousandths: number }>): () => Response {
  // Only pages carry their digest, and files are their own; the rest has that of TLS, and does not come at all.
  if (fault.kind === 'alter' && answer.headers['x-sync-sha256'] === undefined && answer.headers['content-type'] !== 'application/octet-stream') return fail('ECONNABORTED');
  const place = Math.floor((answer.body.length * fault.thousandths) / 1000);
  const body = Buffer.from(answer.body);
  if (fault.kind === 'alter') body[place] = (body[place] ?? 0) ^ 1;
  if (fault.kind !== 'cut') return write({ ...answer, body: fault.kind === 'truncate' ? body.subarray(0, place) : body });
  return () =>
    new Response(
      new ReadableStream({
        start: (stream) => {
          stream.enqueue(new Uint8Array(body.subarray(0, place)));
          stream.error(new TypeError('terminated'));
        },
      }),
      { status: answer.status, headers: answer.headers },
    );
}
