import type { MessagePortMain, ParentPort } from 'electron';
import { createCore, type Core } from '../core/core.ts';
import { servePort } from '../core/serve-core.ts';
import { makeShellQuestions } from './ask-shell.ts';
import { toCore } from './core-messages.ts';
import { makeShellHost } from './make-shell-host.ts';

// Entry of the utility process: core, and the messages between it and the shell.
const parentPort: ParentPort = process.parentPort;
const send = (message: unknown) => parentPort.postMessage(message);
const questions = makeShellQuestions(send);
let core: Core | undefined;
// Ctrl + C in a terminal reaches every process: core waits for the shell, which asks it to close.
process.on('SIGINT', () => {});

parentPort.on('message', ({ data, ports }) => {
  const message = toCore.parse(data);
  if (message.type === 'answer') questions.hear(message);
  else if (message.type === 'command') core?.context.emit({ type: 'command', id: message.id });
  else if (message.type === 'port') {
    const [port] = ports;
    if (core && port) connect(core, port);
  } else if (message.type === 'start') void start(message);
  else void stop();
});

async function start(message: Parameters<typeof makeShellHost>[0]): Promise<void> {
  core = await createCore(makeShellHost(message, questions.ask));
  send({ type: 'ready' });
}

async function stop(): Promise<void> {
  await core?.close();
  core?.context.host.log('info', 'core.closed');
  send({ type: 'closed' });
}

/** Answers one window. Electron's port says what it hears by overloads, where core wants any name. */
function connect(to: Core, port: MessagePortMain): void {
  servePort(to, {
    on: (event, listener) => (event === 'close' ? port.on('close', () => listener(undefined)) : port.on('message', listener)),
    postMessage: (message) => port.postMessage(message),
  });
  port.start();
}
