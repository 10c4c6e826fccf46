/** The address of the page of exchanges: the conflict that is open. */
export type SyncSearch = { conflict?: string };

/** Reads an address, which anyone may have typed: what it cannot use is left out. */
export const parseSyncSearch = ({ conflict }: Record<string, unknown>): SyncSearch =>
  typeof conflict === 'string' && /^[0-9a-f-]{36}$/i.test(conflict) ? { conflict } : {};
