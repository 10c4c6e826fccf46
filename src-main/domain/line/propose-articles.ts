import { type FindingId, type FindingLevel, findingLevels, type FindingReason } from '../findings/finding.ts';
import { refusalsOfRule } from '../findings/refusal-of-rule.ts';
import type { RefusalReason } from '../offer/offer-decision.ts';
import { isCloseEnough } from '../precedents/weigh-precedents.ts';
import { articleOfFinding, articleOfReason } from './articles-of-refusal.ts';

type SeenFinding = { id: FindingId; level: FindingLevel; /** In how many of the offers. */ offers: number };
/** An article that close past refusals cited: for which reason, near how many of the offers (of one offer: in how many refusals). */
export type PastCitation = { number: number; reason: RefusalReason; times: number };

/** What is known of the offers that are being refused. `of`: how many they are; `pastOf`: close refusals of one offer, by their reason. */
export type RefusalEvidence = { of: number; findings: SeenFinding[]; past: PastCitation[]; pastOf: Partial<Record<RefusalReason, number>> };

/** Why an article is proposed. */
export type ProposalWhy =
  | { from: 'finding'; id: FindingId; level: FindingLevel; offers: number }
  | { from: 'past'; times: number; of: number }
  | { from: 'reason'; reason: RefusalReason };
/** `isCited`: it stands in the refusal unless the person takes it out; the others are one key away. */
export type ProposedArticle = { number: number; isCited: boolean; whys: ProposalWhy[] };

/** What counts more stands first: what the law forbids, what else was found, what close refusals cited, what the reason is usually refused by. */
const weightOf = (why: ProposalWhy): number => (why.from === 'finding' ? findingLevels.indexOf(why.level) : why.from === 'past' ? 3 : 4);

/**
 * The articles that a refusal for `reason` may cite, each with all its whys, the strongest first. Cited at once: what the findings of that
 * reason go against and what most close refusals for it cited; the usual article of the reason where neither says any. Of several
 * offers, what is true of most of them. Without a reason nothing is cited: what was found is only offered.
 */
export function proposeArticles(reason: RefusalReason | null, { of, findings, past, pastOf }: RefusalEvidence, isInForce: (number: number) => boolean): ProposedArticle[] {
  const found = new Map<number, ProposedArticle>();
  const add = (number: number | null, isCited: boolean, why: ProposalWhy) => {
    if (number === null || !isInForce(number)) return;
    const one = found.get(number) ?? { number, isCited: false, whys: [] };
    one.whys.push(why);
    one.isCited ||= isCited;
    found.set(number, one);
  };
  for (const { id, level, offers } of findings) {
    // What could only be better is no reason to refuse.
    if (level === 'info') continue;
    add(articleOfFinding[id], reason !== null && refusalsOfRule[id].includes(reason) && isMost(offers, of), { from: 'finding', id, level, offers });
  }
  for (const { number, reason: theirs, times } of past) {
    const out = of === 1 ? (pastOf[theirs] ?? times) : of;
    add(number, theirs === reason && isMost(times, out), { from: 'past', times, of: out });
  }
  const isSaid = [...found.values()].some(({ isCited }) => isCited);
  if (reason !== null) add(articleOfReason[reason], !isSaid, { from: 'reason', reason });
  const proposed = [...found.values()];
  for (const { whys } of proposed) whys.sort((a, b) => weightOf(a) - weightOf(b));
  const strength = ({ isCited, whys }: ProposedArticle) => (isCited ? 0 : 10) + (whys[0] === undefined ? 5 : weightOf(whys[0]));
  return proposed.sort((a, b) => strength(a) - strength(b) || a.number - b.number);
}

const isMost = (some: number, all: number): boolean => some * 2 > all;

type Near = { kind: string; reason: RefusalReason | null; score: number; cited: readonly { number: number }[] };

/** The close refusals of one offer, as evidence: a decision that is only somewhat near says nothing of this offer. */
export function gatherPast(precedents: readonly Near[]): Pick<RefusalEvidence, 'past' | 'pastOf'> {
  const pastOf: Partial<Record<RefusalReason, number>> = {};
  const past = new Map<string, PastCitation>();
  for (const { kind, reason, score, cited } of precedents) {
    if (kind !== 'refuse' || reason === null || !isCloseEnough(score)) continue;
    pastOf[reason] = (pastOf[reason] ?? 0) + 1;
    for (const { number } of cited) {
      const key = `${reason} ${number}`;
      const one = past.get(key) ?? { number, reason, times: 0 };
      one.times++;
      past.set(key, one);
    }
  }
  return { past: [...past.values()], pastOf };
}

type Shown = { id: FindingId; level: FindingLevel; why: { reason: FindingReason }; aside: object | null };

/** The evidence of one offer: its findings that nobody set aside, each rule once at its gravest, and its close refusals. */
export function gatherEvidence(findings: readonly Shown[], precedents: readonly Near[]): RefusalEvidence {
  const gravest = new Map<FindingId, SeenFinding>();
  for (const { id, level, why, aside } of findings) {
    // Who is not of the ESS is refused for that, which is a reason with its own article.
    if (why.reason === 'employeur.notEss') continue;
    const before = gravest.get(id);
    if (aside === null && (before === undefined || findingLevels.indexOf(level) < findingLevels.indexOf(before.level))) gravest.set(id, { id, level, offers: 1 });
  }
  return { of: 1, findings: [...gravest.values()], ...gatherPast(precedents) };
}
