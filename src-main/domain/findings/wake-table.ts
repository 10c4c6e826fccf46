import type { Clue, TextRule } from './rule.ts';
import { isPlainLetter } from './text/plain-letter.ts';
import { findWakeWords } from './text/wake-words.ts';

/** A clue of a rule. */
export type Unit = { rule: TextRule; clue: Clue };
type Line = { rest: string; isWhole: boolean; units: number[] };

const letterOf = (code: number): number => (isPlainLetter(code) ? code - 0x60 : 0);
const keyOf = (text: string, at: number): number => {
  const second = letterOf(text.charCodeAt(at + 1));
  return (letterOf(text.charCodeAt(at)) * 27 + second) * 27 + (second === 0 ? 0 : letterOf(text.charCodeAt(at + 2)));
};

/** Clues by the words that wake them, so that most sentences are read by few. Made once for a list of rules. */
export class WakeTable {
  readonly units: readonly Unit[];
  private readonly lines: (Line[] | undefined)[] = Array.from({ length: 27 ** 3 });
  private readonly always: number[] = [];
  private readonly isAwake: Uint8Array;
  private readonly awake: number[] = [];

  constructor(rules: readonly TextRule[]) {
    this.units = rules.flatMap((rule) => rule.clues.map((clue) => ({ rule, clue })));
    this.isAwake = new Uint8Array(this.units.length);
    this.units.forEach(({ clue }, unit) => {
      const words = findWakeWords(clue.find);
      if (words === null) this.always.push(unit);
      else for (const word of words) this.addWord(word, unit);
    });
  }

  /** The places of the units that a sentence wakes, in their order. The list is that of the next call too. */
  listAwake(sentence: string): readonly number[] {
    for (const unit of this.awake) this.isAwake[unit] = 0;
    this.awake.length = 0;
    for (const unit of this.always) this.wake(unit);
    let wasLetter = false;
    for (let at = 0; at < sentence.length; at++) {
      const is = isPlainLetter(sentence.charCodeAt(at));
      if (is && !wasLetter) {
        const lines = this.lines[keyOf(sentence, at)];
        if (lines !== undefined) this.wakeBy(lines, sentence, at);
      }
      wasLetter = is;
    }
    return this.awake.length > 1 ? this.awake.sort((one, other) => one - other) : this.awake;
  }

  private wakeBy(lines: readonly Line[], sentence: string, at: number): void {
    for (const { rest, isWhole, units } of lines)
      if ((rest === '' || sentence.startsWith(rest, at + 3)) && !(isWhole && letterOf(sentence.charCodeAt(at + 3 + rest.length)) !== 0)) for (const unit of units) this.wake(unit);
  }

  private wake(unit: number): void {
    if (this.isAwake[unit] === 1) return;
    this.isAwake[unit] = 1;
    this.awake.push(unit);
  }

  private addWord(word: string, unit: number): void {
    const letters = word.trimEnd();
    const rest = letters.slice(3);
    // One or two letters are whole by their key.
    const isWhole = letters.length >= 3 && word !== letters;
    const lines = (this.lines[keyOf(letters, 0)] ??= []);
    const line = lines.find((known) => known.rest === rest && known.isWhole === isWhole);
    if (line === undefined) lines.push({ rest, isWhole, units: [unit] });
    else line.units.push(unit);
  }
}
