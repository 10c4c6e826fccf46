import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { entities, type Entity } from '../../src-main/domain/record/entity.ts';
import { collections, makeFields, type Collection } from '../site/rights-matrix.ts';
import { makeSimulatedId } from '../support/simulator/random.ts';

export const at = '2026-11-24T08:00:00.000Z';
const seed = 20261125;
type Thing = Record<string, unknown>;

/** Values made once and drawn again: making them anew in every field takes twelve times as long. */
const drawFrom = <T>(values: fc.Arbitrary<T>) => fc.constantFrom(...fc.sample(values, { numRuns: 5_000, seed }));
export const anyJson = drawFrom(fc.jsonValue({ maxDepth: 2 }));
const anyString = drawFrom(fc.string());
const oddNames = ['__proto__', 'constructor', 'toString', ''];

/** A list in a list in a list…, as text: no writer of JSON goes as deep as a hand. */
export const writeNest = (times: number): string => `${'['.repeat(times)}${']'.repeat(times)}`;
const nest = (times: number): unknown => JSON.parse(writeNest(times));

/** What such a thing is never made of by an honest side. */
const odd = fc.oneof(
  anyJson, anyString,
  fc.constantFrom('later', '__proto__', -1, 0.5, 2 ** 60, 'x'.repeat(5_000), '\u0000', '\ud800', '\u202e', [], {}, Array(300).fill('offers'), '9999-99-99T99:99:99Z', '../../etc/passwd', [null], [[], 1, 'a'], [{ id: null }, { sha256: 'b'.repeat(64) }, { key: {} }, null], [{ id: at, at }], nest(60), nest(3_000)),
);

/**
 * `whole`, with no, one or two of its values spoiled, left out or set beside what is known: what is well formed and forbidden, late or impossible
 * is looked at further in than what no contract takes.
 */
export const spoil = (whole: fc.Arbitrary<Thing>): fc.Arbitrary<Thing> =>
  fc.tuple(whole, fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 5, arbitrary: fc.array(fc.tuple(fc.nat(), fc.constantFrom('spoil', 'spoil', 'leave out', 'add'), odd), { minLength: 1, maxLength: 2 }) })).map(([thing, faults]) => {
    const spoiled: Thing = { ...thing };
    for (const [place, fault, value] of faults) {
      const names = Object.keys(spoiled);
      const name = names[place % Math.max(1, names.length)] ?? 'x';
      if (fault === 'spoil') spoiled[name] = value;
      else if (fault === 'leave out') Reflect.deleteProperty(spoiled, name);
      else Object.defineProperty(spoiled, oddNames[place % oddNames.length] ?? '', { value, enumerable: true, configurable: true, writable: true });
    }
    return spoiled;
  });

const conflict = { kind: 'edit', entity: 'offer', recordId: makeSimulatedId(1), recordTitle: 'Une', clashes: [{ field: 'title', base: 'a', theirs: 'b', mine: 'c' }], mineBy: 'Awa', mineAt: at, theirsBy: 'Léo', theirsAt: at, state: 'open', choices: null, resolvedBy: null, resolvedAt: null };
const proposal = { entity: 'offer', recordId: makeSimulatedId(1), recordTitle: 'Une', base: { title: 'a' }, set: { title: 'b' }, message: null, by: 'Awa', at, state: 'open', answer: null, answeredBy: null, answeredAt: null };
const wholeFields: Record<Entity, Thing> = {
  ...(Object.fromEntries(collections.map((entity) => [entity, makeFields(entity, entity === 'correspondent' ? 'in' : 'nowhere')])) as Record<Collection, Thing>),
  conflict,
  proposal,
};
const anyEntity = fc.constantFrom(...entities);
/** Few, so that messages meet on the same records, and one name for two kinds of record. */
const anyId = fc.integer({ min: 1, max: 60 }).map(makeSimulatedId);
const small = fc.integer({ min: 1, max: 60 });
const scopes = [['offers'], ['offers', 'offers:FR-44'], ['members'], ['rules'], []];

const anyRecordItem = anyEntity.chain((entity) =>
  spoil(fc.oneof(
    { weight: 6, arbitrary: fc.record<Thing>({ kind: fc.constant('put'), entity: fc.constant(entity), id: anyId, ver: small, seq: small, scopes: fc.constantFrom(...scopes), by: fc.constantFrom('Awa', 'Léo'), at: fc.constant(at), authors: fc.constantFrom(undefined, { title: { by: 'Léo', at } }), fields: spoil(fc.constant(wholeFields[entity])) }) },
    { weight: 2, arbitrary: fc.record<Thing>({ kind: fc.constant('del'), entity: fc.constant(entity), id: anyId, ver: small, seq: small, by: fc.constant('Léo'), at: fc.constant(at) }) },
    { weight: 2, arbitrary: fc.record<Thing>({ kind: fc.constant('exit'), entity: fc.constant(entity), id: anyId, seq: small, scope: fc.constantFrom('offers', 'members', 'offers:FR-44') }) },
  )),
);

/** A line of a page, of a record of any kind, or what is none at all. */
export const anyItem = fc.oneof({ weight: 1, arbitrary: anyJson }, { weight: 19, arbitrary: anyRecordItem });

/** Some of the fields of a record of this kind, or fields of another one. */
const someFields = (entity: Entity) => fc.oneof({ weight: 8, arbitrary: fc.subarray(Object.keys(wholeFields[entity])).map((names) => Object.fromEntries(names.slice(0, 4).map((name) => [name, wholeFields[entity][name]]))) }, { weight: 1, arbitrary: anyEntity.map((other) => wholeFields[other]) });

/** A line of an outbox but for its number: a making, a change, a deletion, of a record of any kind. */
export const anyLine = anyEntity.chain((entity) =>
  spoil(fc.oneof(
    { weight: 4, arbitrary: fc.record<Thing>({ entity: fc.constant(entity), id: anyId, op: fc.constant('put'), baseVer: fc.constant(0), base: fc.constant({}), set: spoil(fc.constant(wholeFields[entity])), at: fc.constant(at) }) },
    { weight: 4, arbitrary: fc.record<Thing>({ entity: fc.constant(entity), id: anyId, op: fc.constant('put'), baseVer: fc.integer({ min: 0, max: 4 }), base: someFields(entity), set: spoil(someFields(entity)), at: fc.constant(at) }) },
    { weight: 1, arbitrary: fc.record<Thing>({ entity: fc.constant(entity), id: anyId, op: fc.constant('delete'), baseVer: fc.integer({ min: 0, max: 4 }), base: someFields(entity), set: fc.constant({}), at: fc.constant(at) }) },
    { weight: 1, arbitrary: fc.record<Thing>({ entity: fc.constant(entity), id: anyId, op: fc.constant('put'), baseVer: fc.integer({ min: 0, max: 4 }), base: someFields(entity), set: someFields(entity), at: fc.constant(at), settles: anyId }) },
  )),
);

/** Lines as a desk numbers them after its `n`th: otherwise nothing of them would be looked at. */
export const numberLines = (drafts: readonly Thing[], n: number) =>
  drafts.map((draft, index) => ({ ...draft, n: n + index + 1, sha: createHash('sha256').update(`${n + index}`).digest('hex') }));
