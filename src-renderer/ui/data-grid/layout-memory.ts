/** What a person chose for the columns of one grid. */
export type ColumnLayout = { shown: Record<string, boolean>; order: string[]; widths: Record<string, number> };

const inMemory = new Map<string, string>();
const nameOf = (grid: string) => `bureau.columns.${grid}`;

/** The saved layout of `grid`; empty when there is none, or when it is not readable. */
export function readLayout(grid: string): ColumnLayout {
  const empty = { shown: {}, order: [], widths: {} };
  try {
    const saved: unknown = JSON.parse(readText(nameOf(grid)) ?? 'null');
    if (typeof saved !== 'object' || saved === null) return empty;
    const { shown, order, widths } = saved as Partial<Record<keyof ColumnLayout, unknown>>;
    return {
      shown: keepValues(shown, (value) => typeof value === 'boolean'),
      order: Array.isArray(order) ? order.filter((id) => typeof id === 'string') : [],
      widths: keepValues(widths, (value) => typeof value === 'number' && value > 0),
    };
  } catch {
    return empty;
  }
}

/** Keeps `layout` on this computer, or for as long as the window is open where pages may not keep anything. */
export function saveLayout(grid: string, layout: ColumnLayout): void {
  const text = JSON.stringify(layout);
  inMemory.set(nameOf(grid), text);
  try {
    localStorage.setItem(nameOf(grid), text);
  } catch {
    // The copy in memory stands.
  }
}

function readText(name: string): string | null {
  try {
    return localStorage.getItem(name) ?? inMemory.get(name) ?? null;
  } catch {
    return inMemory.get(name) ?? null;
  }
}

function keepValues<T>(record: unknown, isKept: (value: unknown) => boolean): Record<string, T> {
  if (typeof record !== 'object' || record === null) return {};
  return Object.fromEntries(Object.entries(record).filter(([, value]) => isKept(value))) as Record<string, T>;
}
