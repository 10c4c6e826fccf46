import { expect, it, onTestFinished, vi } from 'vitest';
import { askDirectory, patienceMs } from '../../../src-main/core/lookups/ask-directory.ts';
import { startDirectory } from '../../support/directory-server.ts';

it.each([
  ['never answers', false],
  ['begins to answer and never ends', true],
])('a directory that %s is given up in time', async (_how, begins) => {
  const directory = await startDirectory([]);
  onTestFinished(() => directory.stop());
  // The clock of the patience alone is another one: waiting for it would tell nothing more.
  const patience = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => patience.signal);
  onTestFinished(() => void vi.restoreAllMocks());
  directory.answer((response) => {
    if (begins) response.writeHead(200, { 'content-type': 'application/json' }).write('{"results":');
    setImmediate(() => patience.abort(new DOMException('slow', 'TimeoutError')));
  });
  await expect(askDirectory(directory.url, '732829320')).rejects.toMatchObject({ code: 'too_slow' });
  expect(timeout).toHaveBeenCalledWith(patienceMs);
});
