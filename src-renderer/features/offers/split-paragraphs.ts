/** The paragraphs of a text: parted by empty lines; single line breaks stay inside. */
export const splitParagraphs = (text: string | null): string[] => (text ?? '').split(/\n\s*\n/).map((part) => part.trim()).filter((part) => part !== '');
