import type { PairScore } from './score-pair.ts';

export type ScoredPair = PairScore & { a: string; b: string };

/** Below this share of common phrases, offers of one employer are kin by their letterhead only. */
const leastShare = 70;

/**
 * Grappes: near-identical offers of one employer, whatever the town or the pay, as lists of ids; each of two at least.
 * An offer joins a group through any of its members.
 */
export function groupOffers(pairs: Iterable<ScoredPair>): string[][] {
  const parents = new Map<string, string>();
  const findRoot = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    // The path is shortened as it is walked, so that long chains are walked once.
    for (let at = id; at !== root; ) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  const members = new Set<string>();
  for (const pair of pairs) {
    if (!isSameGroup(pair)) continue;
    members.add(pair.a).add(pair.b);
    const [a, b] = [findRoot(pair.a), findRoot(pair.b)];
    if (a !== b) parents.set(b, a);
  }
  const groups = new Map<string, string[]>();
  for (const id of members) {
    const root = findRoot(id);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [id]);
    else group.push(id);
  }
  return [...groups.values()];
}

/** Same employer, same job, nearly the same text. */
export function isSameGroup({ reasons }: Pick<PairScore, 'reasons'>): boolean {
  const ids = new Set(reasons.map(({ id }) => id));
  const share = reasons.find(({ id }) => id === 'text.same' || id === 'text.near' || id === 'text.contained')?.figures['percent'] ?? 0;
  const isEmployer = ids.has('employer.same_number') || ids.has('employer.same_name') || ids.has('employer.near_name');
  return isEmployer && share >= leastShare && !ids.has('title.different') && !ids.has('job.changed');
}
