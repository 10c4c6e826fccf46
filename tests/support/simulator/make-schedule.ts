import type { ValiseWish } from '../../../src-main/contract/desk/valise.ts';
import type { Role } from '../../../src-main/domain/record/role.ts';
import { makeRandom, type Random } from './random.ts';
import type { Failure, NetworkEvent, NetworkFault, Schedule, SimulatedEntity, Step } from './schedule.ts';

export const territories = ['FR-44', 'FR-35', 'FR-49'];
const years = 365 * 86_400;

type Draft = { random: Random; records: number; words: number; desks: number; people: number; proposes: boolean };

/** The schedule of a seed: always the same. */
export function makeSchedule(seed: number, steps: number): Schedule {
  const random = makeRandom(seed);
  const people = Array.from({ length: random.between(5, 7) }, (_, place) => makeGrants(random, place));
  const draft: Draft = { random, records: 0, words: 0, desks: people.length + 1, people: people.length, proposes: seed % 2 === 1 };
  const first: Step[] = Array.from({ length: 6 }, () => makeSubmission(draft));
  const rest = Array.from({ length: Math.max(0, steps - first.length) }, () => makeStep(draft, 0));
  return { seed, people, pageRows: random.pick([1, 2, 3, 5, 20, 500]), steps: [...first, ...rest] };
}

/** Someone sees everything, most see some territories, and the rest changes as it goes. */
function makeGrants(random: Random, place = random.between(0, 9)): { roles: Role[]; territories: string[] } {
  const own = territories.filter(() => random.chance(0.5));
  if (place === 0) return { roles: ['admin'], territories: [] };
  if (place < 3) return { roles: ['moderator'], territories: [] };
  if (place === 9) return { roles: [random.pick<Role>(['consultant', 'treasurer'])], territories: [] };
  return { roles: ['correspondent'], territories: own.length > 0 ? own : [random.pick(territories)] };
}

const pickTerritory = ({ random }: Draft) => (random.chance(0.1) ? null : random.pick(territories));
const pickEntity = ({ random }: Draft): SimulatedEntity => random.pick<SimulatedEntity>(['offer', 'offer', 'organisation', 'press']);
const pickRecord = ({ random, records }: Draft) => (random.chance(0.5) ? random.between(Math.max(0, records - 6), records - 1) : random.between(0, records - 1));

const makeSubmission = (draft: Draft): Step => ({
  do: 'submit', record: draft.records++, entity: pickEntity(draft), territory: pickTerritory(draft), word: draft.words++,
});

/** How often each step comes; the rest are edits. */
const weights: [number, (draft: Draft, desk: number, depth: number) => Step][] = [
  [26, (draft, desk, depth) => makeSync(draft, desk, depth)],
  [6, (draft, desk) => ({ do: 'create', desk, record: draft.records++, entity: pickEntity(draft), territory: pickTerritory(draft), word: draft.words++ })],
  [8, (draft, desk) => ({ do: 'move', desk, record: pickRecord(draft), territory: pickTerritory(draft) })],
  [5, (draft, desk) => ({ do: 'delete', desk, record: pickRecord(draft) })],
  [8, (draft, desk) => ({ do: 'decide', desk, record: pickRecord(draft), choice: draft.random.between(0, 9), word: draft.words++, delayMs: draft.random.pick([0, 0, 60_000]) })],
  [4, (_, desk) => ({ do: 'undo', desk })],
  [2, (_, desk) => ({ do: 'redo', desk })],
  [5, ({ random }, desk) => ({ do: 'resolve', desk, pick: random.between(0, 20), mine: random.chance(0.6) })],
  [1, (draft, desk) => ({ do: 'import', desk, records: [draft.records++, draft.records++, draft.records++], territory: pickTerritory(draft), word: draft.words++ })],
  [1, (_, desk) => ({ do: 'dismiss', desk })],
  [2, ({ random }, desk) => ({ do: 'clock', desk, seconds: random.pick([random.between(-10 * years, 10 * years), random.between(-300, 300)]) })],
  [2, (_, desk) => ({ do: 'restart', desk })],
  [4, (draft) => makeSubmission(draft)],
  [4, ({ random, people }) => ({ do: 'grant', person: random.between(0, people - 1), ...makeGrants(random) })],
  [1.5, () => ({ do: 'backup' })],
  [1, () => ({ do: 'verify' })],
  [0.7, ({ random }) => ({ do: 'restore', back: random.pick([0, 0, 0, 1, 2]) })],
  [1, ({ random }) => ({ do: 'compact', keep: random.pick([0, 5, 20, 60]) })],
  [3, ({ random }) => ({ do: 'deliver', pick: random.between(0, 20) })],
  [3, ({ random }, desk) => ({ do: 'pack', desk, wish: makeWish(random), ...(random.chance(0.2) ? { lies: true } : {}) })],
  [5, ({ random }, desk) => ({ do: 'unpack', desk, pick: random.between(0, 20) })],
  [1, ({ random }) => ({ do: 'carry', pick: random.between(0, 20) })],
  [3, (draft, desk) => ({ do: 'attach', desk, record: pickRecord(draft), word: draft.random.between(0, 30) })],
  [1, (draft, desk) => ({ do: 'detach', desk, record: pickRecord(draft) })],
  [3, ({ random }, desk) => ({ do: 'keep', desk, pick: random.between(0, 20) })],
  [0.7, ({ random }, desk) => ({ do: 'damage', desk, pick: random.between(0, 20), how: random.pick(['altered', 'missing', 'extra']) })],
];
/** The same, and what people propose to each other, in every second schedule: the others stay what they were, and notice what they noticed. */
const proposing: typeof weights = [
  ...weights,
  [4, (draft, desk) => ({ do: 'propose', desk, record: pickRecord(draft), field: draft.random.between(0, 9), word: draft.words++ })],
  [5, (draft, desk) => ({ do: 'answer', desk, pick: draft.random.between(0, 20), answer: draft.random.pick(['accepted', 'accepted', 'declined', 'withdrawn']), word: draft.words++ })],
];
/** Of all that is weighed; what is left to it are edits. */
const total = 116.7;
const totalProposing = 125.7;

const makeWish = (random: Random): ValiseWish =>
  random.chance(0.5) ? { content: 'waiting', withHeld: random.chance(0.3), withFiles: true } : { content: 'records', ...makeGrants(random, random.between(0, 9)), withFiles: true };

function makeStep(draft: Draft, depth: number, desk = draft.random.between(0, draft.desks - 1)): Step {
  const step = makeSoundStep(draft, desk, depth);
  const fail = step.do === 'sync' ? makeFailure(draft.random, 0.12, 300) : 'desk' in step ? makeFailure(draft.random, 0.04, 30) : undefined;
  return fail && step.do !== 'clock' && step.do !== 'restart' && step.do !== 'damage' ? ({ ...step, fail } as Step) : step;
}

function makeSoundStep(draft: Draft, desk: number, depth: number): Step {
  let place = draft.random.next() * (draft.proposes ? totalProposing : total);
  for (const [weight, make] of draft.proposes ? proposing : weights) {
    place -= weight;
    if (place < 0) return make(draft, desk, depth);
  }
  return { do: 'edit', desk, record: pickRecord(draft), field: draft.random.between(0, 9), word: draft.words++ };
}

/** Early statements as likely as late ones, of steps that are short or long. */
function makeFailure(random: Random, probability: number, most: number): Failure | undefined {
  if (!random.chance(probability)) return undefined;
  return { at: Math.floor(most ** random.next()), how: random.chance(0.85) ? 'crash' : 'full' };
}

function makeSync(draft: Draft, desk: number, depth: number): Step {
  const { random } = draft;
  const net: NetworkEvent[] = [];
  const count = random.chance(0.5) ? 0 : random.between(1, 3);
  for (let i = 0; i < count; i++) {
    const fault = random.chance(0.6) ? makeFault(random) : null;
    const others = (most: number) =>
      depth > 1 || random.chance(0.5) ? [] : Array.from({ length: random.between(1, most) }, () => makeStep(draft, depth + 1));
    net.push({ request: random.between(0, random.pick([2, 6, 12])), fault, before: others(2), after: others(3) });
  }
  if (random.chance(0.5)) net.push({ request: random.between(0, 3), of: 'files', fault: makeFileFault(random), before: [], after: [] });
  return { do: 'sync', desk, net };
}

/** What TCP and TLS would not let pass, a disk or a proxy may: bytes of a file are its own proof. */
const makeFileFault = (random: Random): NetworkFault => (random.chance(0.6) ? { kind: 'alter', thousandths: random.between(0, 999) } : makeFault(random));

function makeFault(random: Random): NetworkFault {
  const thousandths = random.between(0, 999);
  return random.pick<NetworkFault>([
    { kind: 'drop' }, { kind: 'late' }, { kind: 'lost_answer' }, { kind: 'lost_answer' }, { kind: 'replay' }, { kind: 'replay' },
    { kind: 'cut', thousandths }, { kind: 'truncate', thousandths }, { kind: 'alter', thousandths },
    { kind: 'status', status: random.pick([500, 502, 503, 429]) }, { kind: 'portal' },
    { kind: 'server_dies', when: 'before' }, { kind: 'server_dies', when: 'after' },
  ]);
}
