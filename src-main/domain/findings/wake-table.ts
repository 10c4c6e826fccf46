import type { Clue, TextRule } from './rule.ts';
import { isPlainLetter } from './text/plain-letter.ts';
import { findWakeWords } from './text/wake-words.ts';

/** A clue of a rule. */
export type Unit = { rule: TextRule; clue: Clue };

/** What a word sets: places of bits and their masks, in turns. */
type Called = number[];

const letterOf = (code: number): number => (isPlainLetter(code) ? code - 0x60 : 0);
const letters = 27;
const bitsOfOne = 32;
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
  private readonly lists: Called[] = [[]];
  /** A bit for each unit: their order costs no sorting. Half of them for the first words of each, half for the others; the bits of what needs none are set from the beginning. */
  private readonly bits: Int32Array;
  private readonly half: number;
  private readonly needless: Int32Array;
  private readonly awake: Uint16Array;

  constructor(rules: readonly TextRule[]) {
    this.units = rules.flatMap((rule) => rule.clues.map((clue) => ({ rule, clue })));
    this.half = Math.ceil(this.units.length / bitsOfOne);
    this.needless = new Int32Array(this.half * 2);
    this.awake = new Uint16Array(this.units.length);
    this.units.forEach(({ clue }, unit) => {
      const lists = findWakeWords(clue.wake ?? clue.find);
      for (const [place, start] of [0, this.half].entries()) {
        const at = start + (unit >> 5);
        const mask = 1 << (unit & 31);
        const words = lists[place];
        if (words === undefined) this.needless[at] = (this.needless[at] ?? 0) | mask;
        else for (const word of words) this.addWord(word, at, mask);
      }
    });
    this.bits = this.needless.slice();
  }

  /** The places of the units that a sentence wakes, in their order: what stands in a text from `from` to `to`. The list is that of the next call too. */
  listAwake(text: string, from = 0, to = text.length): Uint16Array {
    const { next, begun, whole } = this;
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
    const called = this.lists[list] ?? [];
    for (let i = 0; i < called.length; i += 2) {
      const at = called[i] ?? 0;
      bits[at] = (bits[at] ?? 0) | (called[i + 1] ?? 0);
    }
  }

  /** Those of which both bits are set, which no longer are. */
  private takeAwake(): Uint16Array {
    const { bits, awake, half } = this;
    let count = 0;
    for (let place = 0; place < half; place++)
      for (let left = (bits[place] ?? 0) & (bits[half + place] ?? 0); left !== 0; left &= left - 1) awake[count++] = place * bitsOfOne + 31 - Math.clz32(left & -left);
    bits.set(this.needless);
    return awake.subarray(0, count);
  }

  private addWord(word: string, at: number, mask: number): void {
    const node = Array.from(word.trimEnd()).reduce((from, letter) => this.grow(from * letters + letterOf(letter.charCodeAt(0))), root);
    const listOf = word.endsWith(' ') ? this.whole : this.begun;
    const called = this.lists[(listOf[node] ||= this.lists.push([]) - 1)] ?? [];
    const known = called.findIndex((value, i) => i % 2 === 0 && value === at);
    if (known === -1) called.push(at, mask);
    else called[known + 1] = (called[known + 1] ?? 0) | mask;
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
