// A desk in a process of its own that does one piece of work, and is killed at the step that KILL_AT says.
import { writeSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { beginCounting, countedSteps } from './count-steps.ts';
import { makeTestHost } from '../../support/make-test-host.ts';

const [work = '', folder = '', argument = ''] = process.argv.slice(2);
// After the counting has been put in place.
const { createCore } = await import('../../../src-main/core/core.ts');
/** What was said has been done, and must be there afterwards. */
const say = (what: unknown): void => {
  writeSync(1, `${JSON.stringify(what)}\n`);
};

if (work === 'restore') {
  const { restoreBackup } = await import('../../../src-main/core/backup/restore-backup.ts');
  const { path, recoveryKey } = JSON.parse(argument) as { path: string; recoveryKey: string };
  beginCounting();
  await restoreBackup(makeTestHost(folder), path, { recoveryKey });
  say({ done: 'restore' });
} else {
  if (work === 'open') beginCounting();
  const core = await createCore(makeTestHost(folder));
  const client = createRouterClient(core.router, { context: core.context });
  const { store } = core.context.desk();
  if (work === 'write') {
    const { act } = await import('./acts.ts');
    beginCounting();
    for (const place of act(store, Number(argument))) say({ act: place });
  } else if (work === 'sync') {
    beginCounting();
    await client.app.saveSettings({ offline: false });
    say({ done: (await client.sync.now()).failure ?? 'sync' });
  } else if (work === 'import') {
    const { rehearseFile } = await import('../../support/import-files.ts');
    const { readFileSync } = await import('node:fs');
    beginCounting();
    const { id } = await rehearseFile(client, readFileSync(argument));
    say({ lot: id });
    await client.imports.apply({ lot: id, name: 'Lot' });
    say({ done: 'import' });
  } else say({ done: work });
  await core.close();
}
say({ steps: countedSteps() });
