import { findPlace, type PlaceCode } from '../letters/letter-places.ts';

/** What a letter says of the offer. Unknown is null. */
export type LetterFacts = { title: string; employerName: string | null; contactName: string | null; corrections: string; /** What of the line is quoted; nothing where it is empty. */ articles: string };

/**
 * Writes the facts into a template. Where the contact is unknown the greeting does without ("Bonjour,"); an unknown
 * employer becomes `nameless`. Braces that a fact contains stay as they are, and so does the place of the link, whose address is known later.
 */
export function fillLetter(template: string, facts: LetterFacts, nameless: string): string {
  const greeted = facts.contactName === null ? template.replace(/ \{contact(?:Name)?\}/g, '') : template;
  const quoted = facts.articles === '' ? greeted.replaceAll('\n\n{articles}', '') : greeted;
  const words: Partial<Record<PlaceCode, string>> = {
    title: facts.title,
    employer: facts.employerName ?? nameless,
    contact: facts.contactName ?? '',
    corrections: facts.corrections,
    articles: facts.articles,
  };
  return quoted.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const place = findPlace(name);
    return (place && words[place]) ?? whole;
  });
}
