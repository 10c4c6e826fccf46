import { makeRandom } from './random.ts';

const begin = Date.UTC(2026, 0, 5);

/**
 * The id of the `place`-th example of a series: shaped as a UUID version 7, always the same, whatever the day. The
 * series keeps the ids of two kinds of record apart.
 */
export function makeExampleId(series: number, place: number): string {
  const time = (begin + series * 86_400_000 + place * 60_000).toString(16).padStart(12, '0');
  const random = makeRandom(series * 100_003 + place);
  const hex = (digits: number) => random.draw(16 ** digits).toString(16).padStart(digits, '0');
  const variant = '89ab'.charAt(random.draw(4));
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
}
