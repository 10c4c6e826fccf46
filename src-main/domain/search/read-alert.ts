import { foldText } from '../fold-text.ts';
import { findingIds, findingLevels, type FindingId, type FindingLevel } from '../findings/finding.ts';

/** A level, a rule, the rules of a family (`age` for `age.max` and `age.jeune`), or those of which the name begins so. */
export function readAlert(typed: string): { ids: FindingId[]; levels: FindingLevel[] } {
  const name = foldText(typed.trim()).replace(/s$/u, '');
  const levels = findingLevels.filter((level) => level === name || (name.length >= 3 && level.startsWith(name)));
  if (levels.length > 0) return { ids: [], levels };
  const named = findingIds.filter((id) => id === foldText(typed.trim()));
  if (named.length > 0) return { ids: named, levels };
  const family = findingIds.filter((id) => id.startsWith(`${name}.`) || id === name);
  if (family.length > 0) return { ids: family, levels };
  return { ids: name.length < 2 ? [] : findingIds.filter((id) => id.startsWith(name)), levels };
}
