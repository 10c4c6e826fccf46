import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import { isOwnWork } from '../../src-main/domain/record/clash-rules.ts';
import type { FieldClash } from '../../src-main/domain/record/conflict.ts';
import { mergeGroups } from '../../src-main/domain/record/entity.ts';
import type { OwnEntity } from '../../src-main/domain/record/follower.ts';
import type { Fields } from '../../src-main/domain/record/merge-fields.ts';
import type { Person } from '../devices/find-person.ts';
import { type Author, findLatest, getAuthor } from '../records/field-authors.ts';
import type { SiteRecord } from '../records/site-record.ts';

/** What the author of a line and one other person differ on. `won`: the line's values take the place of what stood. */
export type Dispute = { won: boolean; clashes: FieldClash[]; stands: Author; gaveWay: Author };

/**
 * Decides the clashes of a line by the rules of their fields: which of its values stand all the same, and who differs
 * with whom on what. Fields of one group stand or give way together.
 */
export function settleClashes(current: SiteRecord, person: Person, line: Mutation, clashes: readonly FieldClash[]): { apply: Fields; disputes: Dispute[] } {
  const entity = current.entity as OwnEntity;
  const apply: Fields = {};
  const disputes = new Map<string, Dispute>();
  for (const unit of groupClashes(entity, clashes)) {
    const other = findLatest(unit.map(({ field }) => getAuthor(current, field)));
    const won = !other.own && unit.every(({ field }) => isOwnWork(person, entity, field, current.fields));
    if (won) for (const { field, mine } of unit) apply[field] = mine;
    const key = `${won} ${other.by}`;
    const known = disputes.get(key);
    const author = { by: person.userName, at: line.at };
    const them = known ? findLatest([other, won ? known.gaveWay : known.stands]) : other;
    disputes.set(key, {
      won,
      clashes: [...(known?.clashes ?? []), ...(won ? unit.map(turnAround) : unit)],
      stands: won ? author : them,
      gaveWay: won ? them : author,
    });
  }
  return { apply, disputes: [...disputes.values()] };
}

/** Clashes that are decided together: those of a group, or one alone. */
function groupClashes(entity: OwnEntity, clashes: readonly FieldClash[]): FieldClash[][] {
  const groups = new Map<string, FieldClash[]>();
  for (const clash of clashes) {
    const key = mergeGroups[entity].find((group) => group.includes(clash.field))?.join() ?? clash.field;
    groups.set(key, [...(groups.get(key) ?? []), clash]);
  }
  return [...groups.values()];
}

/** `theirs` is what stands, whoever came first. */
const turnAround = ({ field, base, theirs, mine }: FieldClash): FieldClash => ({ field, base, theirs: mine, mine: theirs });
