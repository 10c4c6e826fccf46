import type { ShownTable } from '../../contract/desk/rules.ts';
import { amounts } from '../../domain/findings/reference/amounts.ts';
import { amountTables } from '../../domain/findings/reference/reference-tables.ts';
import type { KeptAmount } from './read-amounts.ts';

/** The tables as people read them, the latest line first: each line says whose it is. */
export function listAmounts(kept: readonly KeptAmount[]): ShownTable[] {
  return amountTables.map((table) => {
    const bureau = new Map(amounts[table].map(({ from, amount }) => [from, Math.round(amount * 100)]));
    const team = kept.filter((line) => line.table === table);
    const lines = [
      ...team.map(({ from, amountCents, by, at }) => ({ from, amountCents, bureauCents: bureau.get(from) ?? null, team: { by, at } })),
      ...[...bureau].flatMap(([from, amountCents]) => (team.some((line) => line.from === from) ? [] : [{ from, amountCents, bureauCents: amountCents, team: null }])),
    ];
    return { table, lines: lines.sort((one, other) => (one.from < other.from ? 1 : -1)) };
  });
}
