import { z } from 'zod';
import { type VerdictStep, verdictStep } from '../../contract/desk/verdict-trail.ts';
import { isEnding } from '../../domain/ess/esus-approval.ts';
import type { EssVerdict } from '../../domain/ess/verdict.ts';
import type { Store } from '../store/store.ts';

/** One setting for each organisation: references are of this desk alone, and so is what they made of a verdict. */
const nameSetting = (id: string): string => `verdict.${id}`;
const trail = z.array(verdictStep);
const mostSteps = 50;

/** The verdicts that the sources gave on this desk, the latest first; the last one is that of the first look. */
export const readTrail = (store: Store, id: string): VerdictStep[] => store.readSetting(nameSetting(id), trail) ?? [];

/**
 * Keeps the verdict of now if it is another than the last, and writes on the last when its end has come near. True where either is so, and
 * there was one before.
 */
export function noteVerdict(store: Store, id: string, verdict: Pick<EssVerdict, 'code' | 'reason' | 'expires' | 'on'>, now: Date): boolean {
  const kept = readTrail(store, id);
  const [last, ...before] = kept;
  const ends = isEnding(verdict) ? verdict.expires : null;
  if (last?.code === verdict.code) {
    if (last.ends === ends) return false;
    store.saveSetting(nameSetting(id), [{ ...last, ends }, ...before]);
    return true;
  }
  // Words that a person typed stay in the record: they would outlive it here.
  const reason = 'form' in verdict.reason.values ? null : verdict.reason;
  store.saveSetting(nameSetting(id), [{ code: verdict.code, reason, at: now.toISOString(), ends }, ...kept].slice(0, mostSteps));
  return kept.length > 0;
}
