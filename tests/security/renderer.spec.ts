import { expect } from '@playwright/test';
import { electronTest as test, skipWithoutElectron } from '../support/electron-suite.ts';

skipWithoutElectron();

test('the page is sandboxed and isolated, and knows neither Node nor Electron', async ({ bureau }) => {
  const preferences = await bureau.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false });
  const known = await bureau.page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'electron', '__dirname'].filter((name) => name in globalThis));
  expect(known).toEqual([]);
});

test('the preload script leaves nothing in the page', async ({ bureau }) => {
  const own = await bureau.page.evaluate(() => Object.keys(globalThis).filter((name) => /bureau|ipc|bridge|electron/i.test(name)));
  expect(own).toEqual([]);
});

test('a worker that the page makes up itself is refused, so there is no Node in one either', async ({ bureau }) => {
  const inWorker = await bureau.page.evaluate(async () => {
    try {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(typeof require)'])));
      return await new Promise((resolve) => {
        worker.addEventListener('message', ({ data }) => resolve(data));
        worker.addEventListener('error', () => resolve('refused'));
      });
    } catch {
      return 'refused';
    }
  });
  expect(inWorker).toBe('refused');
});

test('nothing runs or is loaded that the policy does not name', async ({ bureau }) => {
  const policy = await bureau.page.evaluate(async () => (await fetch('/index.html')).headers.get('content-security-policy'));
  expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'nonce-[^']+'; /);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  const ran = await bureau.page.evaluate(async () => {
    const results: Record<string, unknown> = {};
    document.head.append(Object.assign(document.createElement('script'), { textContent: 'globalThis.inlineRan = true' }));
    results['inline script'] = 'inlineRan' in globalThis;
    const link = document.createElement('a');
    link.setAttribute('onclick', 'globalThis.handlerRan = true');
    link.click();
    results['inline handler'] = 'handlerRan' in globalThis;
    // Later: what the test itself evaluates is let through by the debugger.
    results['eval'] = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          // oxlint-disable-next-line typescript/no-implied-eval -- the page must refuse it
          resolve(new Function('return true')());
        } catch {
          resolve(false);
        }
      }),
    );
    const style = document.createElement('style');
    style.textContent = 'html { --from-style: 1 }';
    document.head.append(style);
    results['style without nonce'] = getComputedStyle(document.documentElement).getPropertyValue('--from-style') !== '';
    const frame = document.createElement('iframe');
    frame.src = 'data:text/html,<p>frame</p>';
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 100));
    results['frame'] = frame.contentDocument?.body?.textContent === 'frame';
    frame.remove();
    return results;
  });
  expect(Object.entries(ran).filter(([, happened]) => happened)).toEqual([]);
});

test('the nonce is another one each time', async ({ bureau }) => {
  const read = () => bureau.page.evaluate(async () => (await fetch('/index.html')).headers.get('content-security-policy'));
  expect(await read()).not.toBe(await read());
});

test('app:// serves the files of the build and nothing else', async ({ bureau }) => {
  const status = (path: string, method = 'GET') =>
    bureau.page.evaluate(async ([to, by]) => fetch(to, { method: by }).then((answer) => answer.status, () => 0), [path, method] as const);
  expect(await status('app://bureau/index.html')).toBe(200);
  expect(await status('app://bureau/')).toBe(200);
  for (const path of ['/package.json', '/../package.json', '/..%2f..%2fpackage.json', '/renderer-manifest.json', '/assets/', '/main/shell.cjs'])
    expect.soft(await status(path), path).toBe(404);
  expect.soft(await status('/index.html', 'POST'), 'POST').toBe(405);
  expect.soft(await status('app://other/index.html'), 'another host').toBe(0);
  expect.soft(await status('file:///etc/passwd'), 'a file').toBe(0);
});
