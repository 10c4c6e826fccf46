/** An activity code (NAF rév. 2) as INSEE writes it, `94.99Z`; null if it is none. Real files also have `9499Z`. */
export function readActivity(text: string): string | null {
  const found = /^(\d{2})\.?(\d{2})\s?([A-Z])$/.exec(text.trim().toUpperCase());
  return found ? `${found[1]}.${found[2]}${found[3]}` : null;
}

/**
 * True for what INSEE takes out of its ESS field though the status is right: professional, union, religious and
 * political organisations (94.11Z to 94.92Z) and public administration (84). 94.99Z, other associations, stays in.
 */
export const isExcludedActivity = (activity: string): boolean => activity.startsWith('84.') || /^94\.(11|12|20|91|92)Z$/.test(activity);
