import type { Finding } from './finding.ts';
import type { Tunings } from './rule-tuning.ts';

/** The findings as a team wants them: without those of rules that it does not read, at the level that it gave. */
export const tuneFindings = (findings: readonly Finding[], tunings: Tunings): Finding[] =>
  findings.flatMap((finding) => {
    const tuning = tunings.get(finding.id);
    if (tuning === undefined) return [finding];
    return tuning.isOn ? [{ ...finding, level: tuning.level ?? finding.level }] : [];
  });
