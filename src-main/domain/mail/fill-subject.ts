/** A longer one is cut: mail programs show some 70 letters. */
const longest = 200;

// oxlint-disable-next-line no-control-regex -- an end of line would begin a header of its own
const unwritable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** One line of a header: what would end it, hide in it or turn its direction becomes a space. */
export const cleanHeader = (text: string): string => text.replace(unwritable, ' ').replace(/\s+/g, ' ').trim();

/** The subject of a letter. Braces that a title contains stay as they are. */
export function fillSubject(template: string, { title, employerName }: { title: string; employerName: string | null }): string {
  const words: Record<string, string> = { title, employerName: employerName ?? '' };
  const subject = cleanHeader(template.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole));
  // Half of a pair is left out: no letter is cut in two.
  return subject.length <= longest ? subject : `${subject.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}
