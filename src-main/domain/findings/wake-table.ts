import type { Clue, TextRule } from './rule.ts';
import { isPlainLetter } from './text/plain-letter.ts';
import { findWakeWords } from './text/wake-words.ts';

/** A clue of a rule. */
export type Unit = { rule: TextRule; clue: Clue };

const letterOf = (code: number): number => (isPlainLetter(code) ? code - 0x60 : 0);
const letters = 27;
const bitsOfOne = 32;
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
  /** A bit for each unit: their order costs no sorting. */
  private readonly bits: Uint32Array;
  private readonly awake: number[] = [];

  constructor(rules: readonly TextRule[]) {
    this.units = rules.flatMap((rule) => rule.clues.map((clue) => ({ rule, clue })));
    this.bits = new Uint32Array(Math.ceil(this.units.length / bitsOfOne));
    this.units.forEach(({ clue }, unit) => {
      const words = findWakeWords(clue.wake ?? clue.find);
      if (words === null) this.lists[always]?.push(unit);
      else for (const word of words) this.addWord(word, unit);
    });
  }

  /** The places of the units that a sentence wakes, in their order: what stands in a text from `from` to `to`. The list is that of the next call too. */
  listAwake(text: string, from = 0, to = text.length): readonly number[] {
    const { next, begun, whole } = this;
    this.wake(always);
    let node = root;
    for (let at = from; at < to; at++) {
      const letter = letterOf(text.charCodeAt(at));
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
    return this.takeAwake();
  }

  private wake(list: number): void {
    const { bits } = this;
    for (const unit of this.lists[list] ?? []) bits[unit >> 5] = (bits[unit >> 5] ?? 0) | (1 << (unit & 31));
  }

  /** Those whose bit is set, which no longer is. */
  private takeAwake(): readonly number[] {
    const { bits, awake } = this;
    awake.length = 0;
    for (let place = 0; place < bits.length; place++) {
      for (let left = bits[place] ?? 0; left !== 0; left &= left - 1) awake.push(place * bitsOfOne + 31 - Math.clz32(left & -left));
      bits[place] = 0;
    }
    return awake;
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
