/** The day `years` later, less one day: the last day of a period that began on `day`. 29 February gives 28. */
export function endOfYears(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return shiftDay(new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10), -1);
}

export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** True for a day of the calendar, between 1800 and 2200: approvals and creations are not outside. */
export const isCalendarDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return /^(1[89]|2[01])\d{2}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};
