import { expect } from '@playwright/test';
import { electronTest as test, skipWithoutElectron } from '../support/electron-suite.ts';

skipWithoutElectron();

test('every permission is denied, asked for or only looked at', async ({ bureau }) => {
  const states = await bureau.page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read', 'persistent-storage', 'accelerometer'];
    return Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => [name, state], () => [name, 'denied']),
      ),
    );
  });
  expect(states.filter(([, state]) => state === 'granted')).toEqual([]);
  const asked = await bureau.page.evaluate(async () => ({
    media: await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', () => 'denied'),
    place: await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('granted'), () => resolve('denied'))),
    notification: await Notification.requestPermission(),
    clipboard: await navigator.clipboard.readText().then(() => 'granted', () => 'denied'),
    midi: await (navigator.requestMIDIAccess?.({ sysex: true }).then(() => 'granted', () => 'denied') ?? 'denied'),
  }));
  expect(asked).toEqual({ media: 'denied', place: 'denied', notification: 'denied', clipboard: 'denied', midi: 'denied' });
});

test('the page stays where it is', async ({ bureau }) => {
  const before = bureau.page.url();
  for (const target of ['https://example.com/', 'file:///etc/passwd', 'app://other/', 'data:text/html,x', 'javascript:document.title="moved"'])
    await bureau.page.evaluate((address) => {
      const link = Object.assign(document.createElement('a'), { href: address });
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
  await bureau.page.evaluate(() => {
    location.assign('https://example.com/');
  });
  expect(await bureau.page.evaluate(() => location.href)).toBe(before);
  expect(await bureau.page.title()).not.toBe('moved');
});

test('no window is opened; an address goes to the checked opener, which takes https and mailto only', async ({ bureau }) => {
  await bureau.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedOutside: opened });
    shell.openExternal = (url: string) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  const windows = await bureau.page.evaluate(() =>
    ['https://example.com/a', 'mailto:a@example.com', 'http://example.com/', 'file:///etc/passwd', 'smb://server/x', 'javascript:1', 'app://bureau/'].map(
      (address) => window.open(address) === null,
    ),
  );
  expect(windows.every(Boolean)).toBe(true);
  await expect
    .poll(() => bureau.app.evaluate(() => (globalThis as unknown as { openedOutside: string[] }).openedOutside))
    .toEqual(['https://example.com/a', 'mailto:a@example.com']);
  expect(bureau.app.windows()).toHaveLength(1);
});

test('no request leaves for anywhere else, whoever makes it', async ({ bureau }) => {
  const loaded = await bureau.page.evaluate(async () => {
    const image = (src: string) =>
      new Promise((resolve) => {
        const element = new Image();
        element.addEventListener('load', () => resolve(true));
        element.addEventListener('error', () => resolve(false));
        element.src = src;
      });
    return {
      fetch: await fetch('https://example.com/').then(() => true, () => false),
      image: await image('https://example.com/a.png'),
      socket: await new Promise((resolve) => {
        try {
          const socket = new WebSocket('wss://example.com/');
          socket.addEventListener('open', () => resolve(true));
          socket.addEventListener('error', () => resolve(false));
        } catch {
          resolve(false);
        }
      }),
    };
  });
  expect(loaded).toEqual({ fetch: false, image: false, socket: false });
  // Below the page's policy stands the session's own refusal. This asks it without any page.
  const refused = await bureau.app.evaluate(
    async ({ net, session }) =>
      new Promise((resolve) => {
        const request = net.request({ url: 'http://127.0.0.1:9/', session: session.defaultSession });
        request.on('response', () => resolve('answered'));
        request.on('error', (error) => resolve(error.message));
        request.end();
      }),
  );
  expect(refused).toBe('net::ERR_BLOCKED_BY_CLIENT');
});

test('nothing is downloaded', async ({ bureau }) => {
  const downloads = await bureau.app.evaluate(({ session }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { downloads: seen });
    session.defaultSession.on('will-download', (event, item) => seen.push(`${item.getFilename()} ${event.defaultPrevented ? 'refused' : 'taken'}`));
    return seen;
  });
  expect(downloads).toEqual([]);
  await bureau.page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '/index.html', download: 'page.html' });
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect.poll(() => bureau.app.evaluate(() => (globalThis as unknown as { downloads: string[] }).downloads)).toEqual(['page.html refused']);
});

test('a webview element stays an empty element', async ({ bureau }) => {
  const made = await bureau.page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.com/');
    document.body.append(view);
    const kind = view.constructor.name;
    view.remove();
    return kind;
  });
  expect(made).toBe('HTMLElement');
});
