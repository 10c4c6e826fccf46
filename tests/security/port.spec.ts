import { expect } from '@playwright/test';
import { electronTest as test, skipWithoutElectron } from '../support/electron-suite.ts';

skipWithoutElectron();

test('another page gets no port to core, even with the same preload script', async ({ bureau }) => {
  const received = await bureau.app.evaluate(async ({ BrowserWindow }) => {
    const [own] = BrowserWindow.getAllWindows();
    const contents = own?.webContents as unknown as { getLastWebPreferences: () => { preload: string } };
    const { preload } = contents.getLastWebPreferences();
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    try {
      await stranger.loadURL('about:blank');
      return (await stranger.webContents.executeJavaScript(`new Promise((resolve) => {
        addEventListener('message', ({ data }) => data === 'bureau:port' && resolve('port'));
        postMessage('bureau:page-ready', '*');
        setTimeout(() => resolve(document.URL), 1000);
      })`)) as string;
    } finally {
      stranger.destroy();
    }
  });
  expect(received).toBe('about:blank');
});

test('what is no request of the contract is dropped, and core goes on', async ({ bureau }) => {
  const pid = await bureau.findCorePid();
  await bureau.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener('message', function hear({ data, ports: [port] }) {
          if (data !== 'bureau:port' || !port) return;
          removeEventListener('message', hear);
          for (const junk of ['', 'x', '{}', '[]', '{"i":"1","p":{"u":"/../x"}}', '{"i":{},"t":9}', 'a'.repeat(5_000_000)]) port.postMessage(junk);
          for (const junk of [null, 1, new ArrayBuffer(8), { __proto__: null, i: 1 }]) port.postMessage(junk);
          resolve();
        });
        postMessage('bureau:page-ready', location.origin);
      }),
  );
  const answer = await bureau.page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('message', function hear({ data, ports: [port] }) {
          if (data !== 'bureau:port' || !port) return;
          removeEventListener('message', hear);
          port.addEventListener('message', (event) => {
            // The page has taken the port for its own too: only the answer to this question counts.
            if (typeof event.data === 'string' && event.data.includes('"probe"')) resolve(event.data.includes('"profile"'));
          });
          port.start();
          port.postMessage(JSON.stringify({ i: 'probe', p: { u: '/app/status' } }));
        });
        postMessage('bureau:page-ready', location.origin);
      }),
  );
  expect(answer).toBe(true);
  expect(await bureau.findCorePid()).toBe(pid);
});
