/** Hours a week, from “35H Travail en journée” or “temps partiel - 7H30 Autre”; null when none are stated, or not by the week. */
export function readWeeklyHours(words: string): number | null {
  const found = /(\d{1,2})\s*h\s*(\d{2})?(?!\s*\/?\s*(?:par\s+)?(?:mois|jour))/i.exec(words);
  if (found === null) return null;
  const hours = Number(found[1]) + Number(found[2] ?? 0) / 60;
  return hours > 0 && hours <= 60 ? Math.round(hours * 100) / 100 : null;
}
