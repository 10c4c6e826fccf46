const blank = /\s/u;
/** Times that are written with spaces: `< 7 j`, `7 jours`, `moins de 7 jours`, `cette semaine`, `>= 01/11/2026`. */
const spacedTimes = [
  /(?:[<>]=?\s?|(?:moins|plus)\sde\s|depuis\s)?\d{1,4}\s?j(?:ours?)?(?![\p{L}\p{N}])/iuy,
  /[<>]=?\s(?=\d)/uy,
  /(?:cette\ssemaine|semaine\sderni[èe]re|ce\smois(?:-ci)?|mois\sdernier)(?![\p{L}\p{N}])/iuy,
];

/** Where a value that begins at `at` and has spaces in it ends, if it reads as a time; null: it ends at its first space, as any other. */
export function findSpacedEnd(text: string, at: number): number | null {
  const [span, sign, named] = spacedTimes.map((pattern) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0].length;
  });
  const whole = span ?? named;
  if (whole !== undefined) return at + whole;
  if (sign === undefined) return null;
  let end = at + sign;
  while (end < text.length && !blank.test(text[end] ?? '')) end++;
  return end;
}
