export type Sample = { name: string; labels: Record<string, string>; value: number };

/** Reads Prometheus' text form as its specification says; throws at the first line that does not fit. */
export function parseMetrics(text: string): Sample[] {
  if (!text.endsWith('\n')) throw new Error('The last line has no end');
  const types = new Map<string, string>();
  const seen = new Set<string>();
  const samples: Sample[] = [];
  for (const line of text.trimEnd().split('\n')) {
    const [, type, name = '', rest = ''] = /^# (HELP|TYPE) ([a-zA-Z_:][\w:]*) (.*)$/.exec(line) ?? [];
    if (type === 'TYPE') {
      if (types.has(name)) throw new Error(`${name} is told twice`);
      if (!['counter', 'gauge', 'histogram'].includes(rest)) throw new Error(line);
      types.set(name, rest);
    }
    if (type !== undefined) continue;
    const sample = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (-?[\d.]+(?:e[+-]?\d+)?)$/.exec(line);
    if (sample === null) throw new Error(`Not a sample: ${line}`);
    const [, series = '', labelText = '', value = ''] = sample;
    if (seen.has(series + labelText)) throw new Error(`Twice: ${line}`);
    seen.add(series + labelText);
    if (!types.has(series) && !types.has(series.replace(/_(bucket|sum|count)$/, ''))) throw new Error(`Without a type: ${line}`);
    const labels = Object.fromEntries([...labelText.matchAll(/([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g)].map(([, label = '', text = '']) => [label, text]));
    samples.push({ name: series, labels, value: Number(value) });
  }
  return samples;
}
