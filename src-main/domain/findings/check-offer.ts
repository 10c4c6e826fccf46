import type { Finding, FindingId } from './finding.ts';
import type { OfferToCheck } from './offer-to-check.ts';
import { readOffer } from './read-offer.ts';
import type { ReferenceTables } from './reference/reference-tables.ts';
import type { FactRule, Rule, TextRule } from './rule.ts';
import { rules } from './rules.ts';
import { runTextRules } from './run-text-rules.ts';
import { type EvenText, makeEven } from './text/even-text.ts';
import { WakeTable } from './wake-table.ts';

/** More findings than this of one rule in one field help nobody. */
const mostOfOne = 20;

/** Says of an offer what some rules find, in the order in which it is read. Pure; linear in the length of the texts. */
export type CheckOffer = (offer: OfferToCheck, reference: ReferenceTables, today: string) => Finding[];

function makeChecker(chosen: readonly Rule[]): CheckOffer {
  const textRules = chosen.filter((rule): rule is TextRule => 'clues' in rule);
  const factRules = chosen.filter((rule): rule is FactRule => 'check' in rule);
  let wakeTable: WakeTable | null = null;
  return (offer, reference, today) => {
    const { even, locateAll } = evenTexts(offer);
    const context = { offer: readOffer(even), reference, today };
    // Made by the first offer, not by the start of the application.
    wakeTable ??= new WakeTable(textRules);
    const findings = locateAll([...runTextRules(wakeTable, context), ...factRules.flatMap((rule) => rule.check(context))]);
    const order = new Map(offer.texts.map(({ field }, place) => [field, place]));
    const placeOf = ({ field }: Finding) => order.get(field) ?? offer.texts.length;
    return dropRepeats(findings.sort((one, other) => placeOf(one) - placeOf(other) || one.start - other.start || other.end - one.end));
  };
}

/** The offer in even texts, and what turns places in them into places in those that were written. */
function evenTexts(offer: OfferToCheck): { even: OfferToCheck; locateAll: (findings: Finding[]) => Finding[] } {
  const uneven = new Map(offer.texts.flatMap(({ field, text }): [string, EvenText][] => {
    const even = makeEven(text);
    return even === null ? [] : [[field, even]];
  }));
  if (uneven.size === 0) return { even: offer, locateAll: (findings) => findings };
  return {
    even: { ...offer, texts: offer.texts.map((part) => ({ ...part, text: uneven.get(part.field)?.text ?? part.text })) },
    locateAll: (findings) => findings.map((finding) => {
      const starts = uneven.get(finding.field)?.starts;
      return starts === undefined ? finding : { ...finding, start: starts[finding.start] ?? 0, end: starts[finding.end] ?? 0 };
    }),
  };
}

/** All that the rules say of an offer. */
export const checkOffer = makeChecker(rules);

/** One rule alone: what it says is the same as among all. */
export const makeRuleChecker = (id: FindingId): CheckOffer => makeChecker(rules.filter((rule) => rule.id === id));

/** Rules of which each reason is said: a text may be hard to read, and an employer be wrong, for several. */
const ofSeveralReasons: ReadonlySet<FindingId> = new Set<FindingId>(['qualite', 'employeur']);

/** One finding of a rule for the same words: of two that overlap, the longer. */
function dropRepeats(findings: readonly Finding[]): Finding[] {
  const last = new Map<string, { end: number; count: number }>();
  return findings.filter(({ id, field, start, end, why }) => {
    const key = `${ofSeveralReasons.has(id) ? why.reason : id} ${field}`;
    const known = last.get(key);
    if (known !== undefined && (known.count >= mostOfOne || start < known.end || (end === 0 && known.end === 0))) return false;
    last.set(key, { end, count: (known?.count ?? 0) + 1 });
    return true;
  });
}
