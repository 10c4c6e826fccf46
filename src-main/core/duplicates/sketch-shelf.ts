import { sketchSize, type TextSketch } from '../../domain/duplicates/sketch-text.ts';

/** The sketches of many texts in one list of numbers: 260 bytes each, and nothing for the collector of memory to walk. */
export function makeSketchShelf(expected: number) {
  let values = new Uint16Array(expected * sketchSize);
  let phrases = new Int32Array(expected);
  const read = (slot: number): TextSketch => ({
    values: values.subarray(slot * sketchSize, (slot + 1) * sketchSize),
    phrases: phrases[slot] ?? 0,
  });
  return {
    /** What stands at the slot until something else is put there. */
    read,
    put(slot: number, sketch: TextSketch) {
      if (slot >= phrases.length) {
        const size = Math.max(slot + 1, 64, Math.ceil(phrases.length * 1.25));
        const [wide, long] = [new Uint16Array(size * sketchSize), new Int32Array(size)];
        wide.set(values);
        long.set(phrases);
        [values, phrases] = [wide, long];
      }
      values.set(sketch.values, slot * sketchSize);
      phrases[slot] = sketch.phrases;
    },
  };
}
