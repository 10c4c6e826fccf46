/** JSON with the keys of every object sorted: the same value always gives the same bytes. */
export function writeCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeCanonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const pairs = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, v]) => `${JSON.stringify(name)}:${writeCanonicalJson(v)}`);
  return `{${pairs.join(',')}}`;
}
