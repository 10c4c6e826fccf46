import { app, session, type Session, type WebContents } from 'electron';
import { openOutside } from './open-outside.ts';

export const pageOrigin = 'app://bureau';

/** Nothing of what a page can ask of a browser is granted, and nothing but our own files is loaded. */
export function guardSession(guarded: Session = session.defaultSession): void {
  guarded.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  guarded.setPermissionCheckHandler(() => false);
  guarded.setDevicePermissionHandler(() => false);
  guarded.on('will-download', (event) => event.preventDefault());
  guarded.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnRequest(url) }));
  // The dictionaries of Chromium come from another company's server: they are looked for beside the page instead.
  guarded.setSpellCheckerDictionaryDownloadURL(`${pageOrigin}/dictionaries/`);
  if (guarded.availableSpellCheckerLanguages.includes('fr')) guarded.setSpellCheckerLanguages(['fr']);
}

/** The developer's tools load their own pages; a packaged Bureau has no such tools open. */
const isOwnRequest = (url: string) => url.startsWith(`${pageOrigin}/`) || (!app.isPackaged && url.startsWith('devtools://'));

/** Each page that is ever made, whoever makes it, stays where it is and opens nothing. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    // A link that a person follows goes to the system's browser, if the opener lets it; never to a window of ours.
    void openOutside(url);
    return { action: 'deny' };
  });
}
