import { ipcRenderer } from 'electron';

// The page gets one thing: the port to core. A MessagePort cannot cross the context bridge, so it goes by message.
ipcRenderer.on('bureau:port', (event) => {
  window.postMessage('bureau:port', location.origin, event.ports);
});
// Core has died or is back: the page says so.
for (const news of ['bureau:core-lost', 'bureau:core-restarted'] as const)
  ipcRenderer.on(news, () => {
    window.postMessage(news, location.origin);
  });
// The page may listen later than this script runs: it asks when it is ready.
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === 'bureau:page-ready') ipcRenderer.send('bureau:connect');
});
