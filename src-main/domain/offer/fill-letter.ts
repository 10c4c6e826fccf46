/** What a letter says of the offer. Unknown is null. */
export type LetterFacts = { title: string; employerName: string | null; contactName: string | null; corrections: string; /** What of the line is quoted; nothing where it is empty. */ articles: string };

/**
 * Writes the facts into a template. Where the contact is unknown the greeting does without ("Bonjour,"); an unknown
 * employer becomes `nameless`. Braces that a fact contains stay as they are.
 */
export function fillLetter(template: string, facts: LetterFacts, nameless: string): string {
  const greeted = facts.contactName === null ? template.replaceAll(' {contactName}', '') : template;
  const quoted = facts.articles === '' ? greeted.replaceAll('\n\n{articles}', '') : greeted;
  const words: Record<string, string> = {
    title: facts.title,
    employerName: facts.employerName ?? nameless,
    contactName: facts.contactName ?? '',
    corrections: facts.corrections,
    articles: facts.articles,
  };
  return quoted.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}
