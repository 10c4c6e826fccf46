import type { EssMessage } from './message.ts';
import type { Statement } from './statement.ts';

/** On the screen: de droit, agréée, à établir, non, inconnu. */
export const verdictCodes = ['byRight', 'approved', 'toEstablish', 'no', 'unknown'] as const;
export type VerdictCode = (typeof verdictCodes)[number];

/** Whether an organisation is of the ESS, on a day, by what its sources say. */
export type EssVerdict = {
  code: VerdictCode;
  reason: EssMessage;
  on: string;
  /** The last day for which it holds; null when it has no end. */
  expires: string | null;
  sources: (Statement & { words: EssMessage })[];
  contradictions: EssMessage[];
  /** What to ask the organisation for next; null when nothing is missing. */
  nextProof: EssMessage | null;
};
