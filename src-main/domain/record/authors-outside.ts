/** Who signs what nobody of the team wrote: the site by itself, what was sent by a link, the follow-up by itself. */
export const authorsOutside = ['site', 'recruiter', 'candidate', 'automatic'] as const;
export type AuthorOutside = (typeof authorsOutside)[number];

/** True for a name under which no colleague writes. */
export const isOutside = (by: string): by is AuthorOutside => authorsOutside.some((one) => one === by);
