import type { Entity } from '../../../src-main/domain/record/entity.ts';
import type { Fields } from '../../../src-main/domain/record/merge-fields.ts';
import { listHashes } from '../../../src-main/domain/record/named-files.ts';
import { getRecordTitle } from '../../../src-main/domain/record/record-title.ts';
import type { Mutation } from '../../../src-main/contract/site/mutation.ts';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import { TestDesk } from '../../site/test-desk.ts';
import { attach, sendFile } from '../../site/test-files.ts';
import { hashOf } from '../../support/make-files.ts';
import type { Random } from '../../support/random.ts';
import { listTails, makeCanary } from './canary.ts';
import type { ToCarry } from './carry.ts';

export const territories = ['FR-44', 'FR-49', 'FR-35', 'FR-56', null] as const;
type Held = { entity: Entity; ver: number; scopes: string[]; fields: Fields; deleted: boolean };

/** Colleagues who see everything, and what the site has ever held of each record. */
export class Others {
  readonly held = new Map<string, Held>();
  /** All the canaries that a record ever had, by its id. */
  readonly canaries = new Map<string, Set<string>>();
  moves = 0;
  /** The canary in each file, by its hash. */
  private readonly contents = new Map<string, string>();
  private unsent: Buffer[] = [];
  private readonly random: Random;
  private readonly desk: TestDesk;
  /** Another desk of theirs, which is away: what it writes is carried by hand. */
  readonly away: TestDesk;

  constructor(code: string, random: Random) {
    this.random = random;
    this.desk = new TestDesk(code, random.uuid());
    this.away = new TestDesk(code, random.uuid());
  }

  async begin(): Promise<void> {
    this.take(await this.desk.begin());
    await this.away.sayHello();
  }

  /** Changes of the desk that is away, of any records there are. */
  writeAway(count: number): ToCarry[] {
    const living = [...this.held].filter(([, { deleted, entity }]) => !deleted && entity !== 'conflict');
    return living.slice(-count).map(([id, held]) => ({ line: this.change(id, held, this.away), title: getRecordTitle(held.fields) }));
  }

  /** `count` acts, sent at once: records are made, edited, moved to another territory, deleted. */
  async act(count: number): Promise<void> {
    this.take(await this.desk.catchUp(5000));
    const lines: Mutation[] = [];
    const touched = new Set<string>();
    const living = [...this.held].filter(([, { deleted, entity }]) => !deleted && entity !== 'conflict');
    for (let made = 0; made < count; made++) {
      const [id, held] = living.length > 0 ? this.random.pick(living) : [];
      if (!held || id === undefined || living.length < 60 || this.random.chance(0.06)) lines.push(this.create());
      else if (!touched.has(id)) {
        touched.add(id);
        lines.push(this.change(id, held));
      }
    }
    for (const bytes of this.unsent.splice(0)) await sendFile(this.desk, bytes);
    const { results } = await this.desk.send(lines);
    const refused = results.find(({ status }) => status === 'rejected');
    if (refused) throw new Error(JSON.stringify(refused));
    this.take(await this.desk.catchUp(5000));
  }

  private create(): Mutation {
    const entity = this.random.chance(0.7) ? 'offer' : 'organisation';
    const set = this.write(entity, entity === 'offer' ? makeOffer({ title: 'x', description: 'x', source: 'desk', receivedAt: '2026-11-24T08:00:00.000Z' }) : emptyOrganisation);
    const files = this.random.chance(0.4) ? [this.makeFile()] : [];
    return this.desk.makeLine({ entity, id: this.random.uuid(), set: { ...set, territory: this.random.pick(territories), files } });
  }

  private makeFile() {
    const word = makeCanary(this.random);
    const bytes = Buffer.from(`Curriculum ${word}`);
    this.unsent.push(bytes);
    this.contents.set(hashOf(bytes), listTails(word)[0] ?? '');
    return attach(bytes, { name: 'cv.txt', type: 'text/plain' });
  }

  private change(id: string, { entity, ver, fields }: Held, desk = this.desk): Mutation {
    const seen = fields as Mutation['base'];
    if (this.random.chance(0.04)) return desk.makeLine({ entity, id, op: 'delete', baseVer: ver, base: seen });
    const set: Mutation['set'] = this.random.chance(0.5) ? this.write(entity, {}) : {};
    if (this.random.chance(0.8)) {
      const territory = this.random.pick(territories.filter((other) => other !== fields['territory']));
      Object.assign(set, { territory });
      this.moves++;
    }
    if (Object.keys(set).length === 0) Object.assign(set, this.write(entity, {}));
    const base = Object.fromEntries(Object.keys(set).map((field) => [field, seen[field] ?? null]));
    return desk.makeLine({ entity, id, baseVer: ver, base, set });
  }

  /** Every text of the record is another canary; the long one goes over several pages of a store. */
  private write(entity: Entity, over: Mutation['set']): Mutation['set'] {
    const word = () => makeCanary(this.random);
    const long = `${word()} ${'Un lieu partagé. '.repeat(this.random.below(400))}${word()}`;
    const texts = entity === 'offer'
      ? { title: word(), description: long, employerName: word(), employerText: word(), applyText: word(), contactName: word(), contactEmail: `${word()}@example.org` }
      : { name: word(), about: long, address: word(), legalForm: word() };
    return { ...over, ...texts };
  }

  private take(items: Awaited<ReturnType<TestDesk['catchUp']>>): void {
    for (const item of items) {
      if (item.kind === 'exit') continue;
      const before = this.held.get(item.id);
      if (item.kind === 'del') {
        if (before) this.held.set(item.id, { ...before, deleted: true });
        continue;
      }
      this.held.set(item.id, { entity: item.entity as Entity, ver: item.ver, scopes: item.scopes, fields: item.fields, deleted: false });
      const canaries = this.canaries.get(item.id) ?? new Set();
      for (const tail of listTails(JSON.stringify(item.fields))) canaries.add(tail);
      for (const sha256 of listHashes(item.fields['files'])) canaries.add(this.contents.get(sha256) ?? '');
      this.canaries.set(item.id, canaries);
    }
  }
}

const emptyOrganisation: Mutation['set'] = {
  name: 'x', siret: null, rna: null, legalForm: null, address: null, postcode: null, city: null, territory: null, website: null, about: null,
};
