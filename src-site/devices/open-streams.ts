import type { Queries } from '../database/database.ts';

/** The event streams that this server holds open, and whose they are. */
export type OpenStreams = {
  /** `signal` aborts once the access has ended that the token gave, however it did. `leave` is called when the stream ends. */
  follow: (tokenHash: string) => Promise<{ signal: AbortSignal; leave: () => void }>;
  /** Somebody's access has ended, perhaps: looks at whose, in one question, and ends their streams. */
  look: () => Promise<void>;
};

/** Where the database cannot say whose access stands, all streams end: desks open another, and are asked who they are. */
export function makeOpenStreams(db: Queries): OpenStreams {
  const open = new Map<AbortController, string>();
  const look = async () => {
    const asked = [...open];
    if (asked.length === 0) return;
    const living = await listLiving(db, asked.map(([, tokenHash]) => tokenHash)).catch(() => new Set<string>());
    for (const [stream, tokenHash] of asked) if (!living.has(tokenHash)) stream.abort();
  };
  return {
    follow: async (tokenHash) => {
      const stream = new AbortController();
      const leave = () => void open.delete(stream);
      open.set(stream, tokenHash);
      try {
        // It may have ended since the request was let in.
        if (!(await listLiving(db, [tokenHash])).has(tokenHash)) stream.abort();
      } catch (error) {
        leave();
        throw error;
      }
      return { signal: stream.signal, leave };
    },
    look,
  };
}

async function listLiving(db: Queries, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ hash: string }>(
    `select t.hash from device_token t join site_user u on u.id = t.user_id where t.hash = any($1) and t.revoked_at is null and u.revoked_at is null`,
    [hashes],
  );
  return new Set(rows.map(({ hash }) => hash));
}
