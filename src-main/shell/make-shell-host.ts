import { z } from 'zod';
import type { CoreHost } from '../core/core-host.ts';
import { writeClearCopy } from '../host/write-clear-copy.ts';
import { makeLog } from '../host/make-log.ts';
import type { makeShellQuestions } from './ask-shell.ts';
import type { ToCore } from './core-messages.ts';

type Ask = ReturnType<typeof makeShellQuestions>['ask'];

/** The place where core runs in Electron: whatever needs the system is asked of the shell. */
export function makeShellHost({ folder, version, keychain }: Extract<ToCore, { type: 'start' }>, ask: Ask): CoreHost {
  const text = z.string();
  const yesOrNo = z.boolean();
  return {
    folder,
    version,
    kind: 'electron',
    keychain: keychain
      ? {
          seal: async (secret) => text.parse(await ask({ call: 'seal', secret })),
          unseal: async (sealed) => text.parse(await ask({ call: 'unseal', sealed })),
        }
      : null,
    openExternal: async (url) => yesOrNo.parse(await ask({ call: 'openExternal', url })),
    deliver: async (file) => {
      const path = z.string().nullable().parse(await ask({ call: 'chooseSavePlace', name: file.name }));
      if (path === null) return { way: 'cancelled' };
      await writeClearCopy(path, file);
      await ask({ call: 'openSaved', path });
      return { way: 'saved' };
    },
    showMenu: async (commands) => yesOrNo.parse(await ask({ call: 'showMenu', commands })),
    saveFile: async (name, text) => z.string().nullable().parse(await ask({ call: 'saveFile', name, text })),
    keepFile: async (name, source) => z.string().nullable().parse(await ask({ call: 'keepFile', name, source })),
    startExampleSite: async () => ({
      code: text.parse(await ask({ call: 'startExampleSite' })),
      stop: async () => {
        await ask({ call: 'stopExampleSite' });
      },
    }),
    now: () => new Date(),
    log: makeLog(folder, 'core'),
  };
}
