/** A sentence to be: the id of a message in `resources/messages/<language>/ess.json`, and what goes in its places. */
export type EssMessage = { id: string; values: Record<string, string | number> };

export const sayEss = (id: string, values: EssMessage['values'] = {}): EssMessage => ({ id: `ess.${id}`, values });
