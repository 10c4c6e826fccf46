import type { HistoryEntry } from '../../../src-main/contract/desk/offers.ts';

/** What one person did at once: one line of the history, with its changes inside. */
export type HistoryAct = { key: string; by: string; at: string; origin: HistoryEntry['origin']; batch: string | null; changes: HistoryEntry[] };

/** Fields that follow from another: shown only when they changed alone. */
const followers = new Set(['claimedBy', 'publishedAt', 'publicationDays', 'closedAt', 'decision', 'corrected']);

/** What the acts themselves say already. */
const unsaid = new Set(['publicationLinks', 'recruiterActs']);

/** Groups entries, latest first, by what was done at once. */
export function groupHistory(entries: readonly HistoryEntry[]): HistoryAct[] {
  const acts: HistoryAct[] = [];
  for (const entry of entries) {
    const last = acts.at(-1);
    const same = last && (entry.batch === null ? last.batch === null && last.at === entry.at && last.by === entry.by : last.batch === entry.batch);
    if (same) last.changes.push(entry);
    else acts.push({ key: String(entry.id), by: entry.by, at: entry.at, origin: entry.origin, batch: entry.batch, changes: [entry] });
  }
  return acts.map((act) => {
    const said = act.changes.filter(({ field }) => !unsaid.has(field));
    const told = said.filter(({ field }) => !followers.has(field));
    return { ...act, changes: [told, said, act.changes].find(({ length }) => length > 0) ?? [] };
  });
}
