// The least that an Electron application can be: what `start` is compared with.
const { app, BrowserWindow } = require('electron');
void app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('data:text/html,<p id="there">here</p>'));
