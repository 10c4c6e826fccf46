/** Labels of a series. Values come from lists that we know: never an id, a name or an address. */
type Labels = Readonly<Record<string, string>>;

/** A measure that can write itself in Prometheus' text form. */
export type Metric = { write: () => string };

const heading = (name: string, help: string, type: string) => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;

const escapeValue = (value: string) => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

function writeLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escapeValue(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

/** A sum that only grows, one for each set of labels. */
export function makeCounter(name: string, help: string) {
  const sums = new Map<string, number>();
  return {
    add: (labels: Labels, value = 1) => {
      const key = writeLabels(labels);
      sums.set(key, (sums.get(key) ?? 0) + value);
    },
    write: () => heading(name, help, 'counter') + [...sums].map(([labels, sum]) => `${name}${labels} ${sum}\n`).join(''),
  };
}

/** A value read when it is asked for; null is left out. */
export const makeGauge = (name: string, help: string, read: () => number | null): Metric => ({
  write: () => {
    const value = read();
    return value === null ? '' : `${heading(name, help, 'gauge')}${name} ${value}\n`;
  },
});

/** How values spread over `bounds` (their upper limits, rising), for each set of labels. */
export function makeHistogram(name: string, help: string, bounds: readonly number[]) {
  type Spread = { labels: Labels; counts: number[]; sum: number; all: number };
  const spreads = new Map<string, Spread>();
  const writeSpread = ({ labels, counts, sum, all }: Spread) => {
    const buckets = bounds.map((bound, index) => `${name}_bucket${writeLabels({ ...labels, le: String(bound) })} ${counts[index] ?? 0}\n`);
    return `${buckets.join('')}${name}_bucket${writeLabels({ ...labels, le: '+Inf' })} ${all}\n${name}_sum${writeLabels(labels)} ${sum}\n${name}_count${writeLabels(labels)} ${all}\n`;
  };
  return {
    observe: (labels: Labels, value: number) => {
      const key = writeLabels(labels);
      const spread = spreads.get(key) ?? { labels, counts: bounds.map(() => 0), sum: 0, all: 0 };
      for (const [index, bound] of bounds.entries()) if (value <= bound) spread.counts[index] = (spread.counts[index] ?? 0) + 1;
      spread.sum += value;
      spread.all++;
      spreads.set(key, spread);
    },
    write: () => heading(name, help, 'histogram') + [...spreads.values()].map(writeSpread).join(''),
  };
}
