const dayInParis = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });

/** The calendar day of the public, by the clock of this server: an offer is shown until the end of its last day there. */
export const readToday = (now = new Date()): string => dayInParis.format(now);
