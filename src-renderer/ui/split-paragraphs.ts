/** A paragraph, and where it stands in its text. */
export type Paragraph = { text: string; at: number };

/** The paragraphs of a text: parted by empty lines; single line breaks stay inside. */
export function splitParagraphs(text: string | null): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  for (const part of (text ?? '').split(/(\n\s*\n)/)) {
    const plain = part.trim();
    if (plain !== '') paragraphs.push({ text: plain, at: at + part.length - part.trimStart().length });
    at += part.length;
  }
  return paragraphs;
}
