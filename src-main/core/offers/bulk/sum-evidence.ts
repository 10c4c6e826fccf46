import type { PastCitation, RefusalEvidence } from '../../../domain/line/propose-articles.ts';
import type { BulkItem } from './bulk-run.ts';

/** What the chosen offers have in them that a refusal may cite articles for: each offer counts once, however many close refusals it has. */
export function sumEvidence(items: readonly Pick<BulkItem, 'isChosen' | 'evidence'>[]): RefusalEvidence {
  const findings = new Map<string, RefusalEvidence['findings'][number]>();
  const past = new Map<string, PastCitation>();
  const chosen = items.filter(({ isChosen }) => isChosen);
  const [first] = chosen;
  if (chosen.length === 1 && first?.evidence) return first.evidence;
  for (const { evidence } of chosen) {
    if (evidence === null) continue;
    for (const { id, level } of evidence.findings) {
      const key = `${id} ${level}`;
      findings.set(key, { id, level, offers: (findings.get(key)?.offers ?? 0) + 1 });
    }
    for (const { number, reason } of evidence.past) {
      const key = `${reason} ${number}`;
      past.set(key, { number, reason, times: (past.get(key)?.times ?? 0) + 1 });
    }
  }
  return { of: chosen.length, findings: [...findings.values()], past: [...past.values()], pastOf: {} };
}
