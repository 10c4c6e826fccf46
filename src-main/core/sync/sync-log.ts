import { z } from 'zod';
import { type RememberedFailure, rememberedFailure } from '../../contract/desk/diagnostic.ts';
import type { Store } from '../store/store.ts';

const most = { failures: 20, exchanges: 50 };
const setting = 'sync.failures';
const rememberedFailures = z.array(rememberedFailure);

export type Exchange = { at: string; ms: number; ok: boolean };

/** How the last exchanges went, for whoever helps: failures survive a restart, durations do not. */
export function openSyncLog(store: Store) {
  const exchanges: Exchange[] = [];
  const failures = (): RememberedFailure[] => store.readSetting(setting, rememberedFailures) ?? [];
  return {
    failures,
    exchanges: (): readonly Exchange[] => exchanges,
    /** `code`: why it failed; null if it went well, which writes nothing to the disk. */
    add: (exchange: Exchange, code: string | null): void => {
      exchanges.push(exchange);
      if (exchanges.length > most.exchanges) exchanges.shift();
      if (code === null) return;
      const known = failures();
      const last = known.at(-1);
      const same = last?.code === code ? { ...last, times: last.times + 1, lastAt: exchange.at } : undefined;
      const next = same ? [...known.slice(0, -1), same] : [...known, { code, times: 1, firstAt: exchange.at, lastAt: exchange.at }];
      store.saveSetting(setting, next.slice(-most.failures));
    },
  };
}
export type SyncLog = ReturnType<typeof openSyncLog>;
