/** Where a template of each language holds a place for the recruiter's link. */
export const linkPlaces = { fr: '{lien}', en: '{link}' } as const;

/** A letter with the recruiter's link in its place, whichever language it was written from. `link`: the address, or words instead. */
export const placeLink = (letter: string, link: string): string => letter.replaceAll(linkPlaces.fr, () => link).replaceAll(linkPlaces.en, () => link);

/** True if a letter is of no use without the recruiter's link. */
export const hasLinkPlace = (letter: string): boolean => letter.includes(linkPlaces.fr) || letter.includes(linkPlaces.en);
