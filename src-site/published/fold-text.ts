/** Text as it is searched: lower case, no accents, one space between words. */
export const foldText = (text: string) =>
  text
    .normalize('NFD')
    // Marks, and the NUL that PostgreSQL's text cannot hold.
    .replaceAll(/[\p{M}\0]/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
