import { handInLines, handInParts } from '../../contract/site/hand-in.ts';
import type { Store } from '../store/store.ts';
import type { SiteClient } from './site-client.ts';

/**
 * This device was declared lost: what it had not sent is handed in, for an admin, as far as the site takes it. Answers
 * how many lines were kept there, of how many that waited. It never throws: the wiping waits for nothing.
 */
export async function handInOutbox(store: Store, deviceId: string, client: SiteClient): Promise<{ waiting: number; kept: number }> {
  const waiting = store.db.prepare<[], number>('select count(*) from outbox').pluck().get() ?? 0;
  let kept = 0;
  try {
    for (let part = 0, after = 0; part < handInParts; part++) {
      const lines = store.outbox.list(after, handInLines);
      const last = lines.at(-1);
      if (!last) break;
      after = last.line;
      const said = lines.map(({ n, entity, id, op, baseVer, base, set, at }) => ({ n, entity, id, op, baseVer, base, set, at }));
      kept += (await client.handIn(JSON.stringify({ deviceId, part, lines: said }))).kept;
    }
  } catch {
    // The network, or the site, would not: a thief must not gain time by it.
  }
  return { waiting, kept };
}
