import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { makeExampleSiteRunner, type SiteProcess } from '../../../src-main/host/run-example-site.ts';

/** A process that prints what it is told to, and ends when it is asked. */
function makeProcess() {
  const events = new EventEmitter();
  const stdout = new PassThrough();
  const child: SiteProcess = {
    stdout,
    kill: () => events.emit('exit'),
    once: (event, listener) => events.once(event, listener),
  };
  return { child, print: (line: string) => stdout.write(`${line}\n`), exit: () => events.emit('exit') };
}
const ready = '{"url":"http://127.0.0.1:4000","code":"rsb1.a.b"}';

test('the code is taken from the first line that says it, whatever is printed before', async () => {
  const site = makeProcess();
  const started = makeExampleSiteRunner(() => site.child)();
  site.print('a warning of a library');
  site.print(ready);
  expect((await started).code).toBe('rsb1.a.b');
});

test('asked twice, it answers with the site that runs; once that has stopped, with a new one', async () => {
  const processes: ReturnType<typeof makeProcess>[] = [];
  const run = makeExampleSiteRunner(() => {
    const site = makeProcess();
    processes.push(site);
    site.print(ready);
    return site.child;
  });
  expect(await run()).toBe(await run());
  await (await run()).stop();
  await run();
  expect(processes).toHaveLength(2);
});

test('a site that ends before it is ready is an error, and can be asked for again', async () => {
  const broken = makeProcess();
  const good = makeProcess();
  const queue = [broken, good];
  const run = makeExampleSiteRunner(() => (queue.shift() ?? good).child);
  const first = run();
  broken.exit();
  await expect(first).rejects.toThrow('before it was ready');
  good.print(ready);
  expect((await run()).code).toBe('rsb1.a.b');
});
