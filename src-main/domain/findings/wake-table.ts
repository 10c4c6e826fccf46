import type { Clue, TextRule } from './rule.ts';
import { isPlainLetter } from './text/plain-letter.ts';
import { findWakeWords } from './text/wake-words.ts';

/** A clue of a rule. */
export type Unit = { rule: TextRule; clue: Clue };

const letterOf = (code: number): number => (isPlainLetter(code) ? code - 0x60 : 0);
const letters = 27;
/** The first list, of what no word wakes. */
const always = 0;
const root = 1;
/** No word that wakes anything begins like this one. */
const nothing = 0;

/** Clues by the words that wake them, so that most sentences are read by few. Made once for a list of rules. */
export class WakeTable {
  readonly units: readonly Unit[];
  /** A tree of letters: by node and letter, the next node. */
  private next = new Uint16Array(letters * 16_384);
  private nodes = 2;
  /** By node: the list of what wakes at a word that begins so, and of what wakes at one that is no longer. 0: nothing. */
  private begun = new Uint16Array(16_384);
  private whole = new Uint16Array(16_384);
  private readonly lists: number[][] = [[]];
  private readonly isAwake: Uint8Array;
  private readonly awake: number[] = [];

  constructor(rules: readonly TextRule[]) {
    this.units = rules.flatMap((rule) => rule.clues.map((clue) => ({ rule, clue })));
    this.isAwake = new Uint8Array(this.units.length);
    this.units.forEach(({ clue }, unit) => {
      const words = findWakeWords(clue.wake ?? clue.find);
      if (words === null) this.lists[always]?.push(unit);
      else for (const word of words) this.addWord(word, unit);
    });
  }

  /** The places of the units that a sentence wakes, in their order. The list is that of the next call too. */
  listAwake(sentence: string): readonly number[] {
    const { next, begun, whole } = this;
    for (const unit of this.awake) this.isAwake[unit] = 0;
    this.awake.length = 0;
    this.wake(always);
    let node = root;
    for (let at = 0; at < sentence.length; at++) {
      const letter = letterOf(sentence.charCodeAt(at));
      if (letter === 0) {
        const list = whole[node] ?? 0;
        if (list !== 0) this.wake(list);
        node = root;
      } else if (node !== nothing) {
        node = next[node * letters + letter] ?? nothing;
        const list = begun[node] ?? 0;
        if (list !== 0) this.wake(list);
      }
    }
    const last = whole[node] ?? 0;
    if (last !== 0) this.wake(last);
    return this.awake.length > 1 ? this.awake.sort((one, other) => one - other) : this.awake;
  }

  private wake(list: number): void {
    for (const unit of this.lists[list] ?? []) {
      if (this.isAwake[unit] === 1) continue;
      this.isAwake[unit] = 1;
      this.awake.push(unit);
    }
  }

  private addWord(word: string, unit: number): void {
    const node = Array.from(word.trimEnd()).reduce((from, letter) => this.grow(from * letters + letterOf(letter.charCodeAt(0))), root);
    const listOf = word.endsWith(' ') ? this.whole : this.begun;
    const list = (listOf[node] ||= this.lists.push([]) - 1);
    this.lists[list]?.push(unit);
  }

  /** The node at this place of the tree, a new one if there is none. */
  private grow(place: number): number {
    const known = this.next[place] ?? nothing;
    if (known !== nothing) return known;
    const node = this.nodes++;
    if (this.nodes > this.begun.length) [this.next, this.begun, this.whole] = [widen(this.next), widen(this.begun), widen(this.whole)];
    this.next[place] = node;
    return node;
  }
}

function widen(table: Uint16Array): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(table.length * 2);
  wider.set(table);
  return wider;
}
