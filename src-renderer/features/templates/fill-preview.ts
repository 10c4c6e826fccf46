import type { TemplateProblem } from '../../../src-main/domain/letters/check-template.ts';
import { fillLetter, type LetterFacts } from '../../../src-main/domain/offer/fill-letter.ts';
import { placeLink } from '../../../src-main/domain/offer/place-link.ts';

export type PreviewFacts = LetterFacts & { nameless: string; link: string };

/** The letter in pieces: what is filled, and the places that stand for nothing, as they were written. */
export function fillPreview(words: string, problems: readonly TemplateProblem[], facts: PreviewFacts): { text: string; isWrong: boolean }[] {
  const pieces: { text: string; isWrong: boolean }[] = [];
  let from = 0;
  const fill = (to: number) => {
    const text = placeLink(fillLetter(words.slice(from, to), facts, facts.nameless), facts.link);
    if (text !== '') pieces.push({ text, isWrong: false });
  };
  for (const problem of problems) {
    if (problem.problem !== 'unknown') continue;
    fill(problem.start);
    pieces.push({ text: problem.text, isWrong: true });
    from = problem.end;
  }
  fill(words.length);
  return pieces;
}
