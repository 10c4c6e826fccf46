import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import type { Log } from '../core/core-host.ts';
import { fromCore, type CoreAsk, type ToCore } from './core-messages.ts';

export type CoreRunnerOptions = {
  file: string;
  start: Extract<ToCore, { type: 'start' }>;
  answer: (question: CoreAsk) => Promise<unknown>;
  /** Core died and is being started again. */
  onLost: () => void;
  /** A core is there: windows get a port to it. `again` after a death. */
  onReady: (again: boolean) => void;
  /** It died too often: nothing is started until `restart`. */
  onGivenUp: () => void;
  log: Log;
};

/** More deaths than this within a minute is a fault that starting again does not mend. */
const mostDeaths = 5;
const longestClose = 10_000;

/** Keeps core running in its own process, starts it again when it dies, and closes it cleanly. */
export function runCore(options: CoreRunnerOptions) {
  const { log } = options;
  let child: UtilityProcess | undefined;
  let isReady = false;
  let isClosing = false;
  let starts = 0;
  let deaths: number[] = [];
  const send = (message: ToCore, ports: MessagePortMain[] = []): void => child?.postMessage(message, ports);

  const start = () => {
    starts++;
    const process = utilityProcess.fork(options.file, [], { serviceName: 'Bureau core', stdio: 'inherit' });
    child = process;
    process.once('spawn', () => {
      log('info', 'core.spawned', { starts });
      send(options.start);
    });
    process.on('message', (raw: unknown) => {
      const message = fromCore.safeParse(raw);
      if (!message.success) log('error', 'core.message.refused', { issues: message.error.issues.length });
      else if (message.data.type === 'ready') {
        isReady = true;
        options.onReady(starts > 1);
      } else if (message.data.type === 'closed') process.kill();
      else void answer(message.data);
    });
    process.once('exit', (code) => {
      child = undefined;
      isReady = false;
      if (isClosing) return;
      log('error', 'core.died', { code, starts });
      options.onLost();
      deaths = [...deaths.filter((at) => at > Date.now() - 60_000), Date.now()];
      if (deaths.length > mostDeaths) options.onGivenUp();
      else start();
    });
  };

  const answer = async (question: CoreAsk) => {
    try {
      send({ type: 'answer', id: question.id, ok: true, value: await options.answer(question) });
    } catch (error) {
      log('warn', 'core.question.failed', { call: question.call, error: String(error) });
      send({ type: 'answer', id: question.id, ok: false, value: String(error) });
    }
  };

  start();
  return {
    /** A new port to core for one window; undefined while there is no core. */
    openPort: (): MessagePortMain | undefined => {
      if (!isReady) return undefined;
      const { port1, port2 } = new MessageChannelMain();
      send({ type: 'port' }, [port1]);
      return port2;
    },
    runCommand: (id: string): void => send({ type: 'command', id }),
    restart: (): void => {
      deaths = [];
      if (!child && !isClosing) start();
    },
    /** Lets core finish what it writes; one that does not answer is ended after a while (the store stands that). */
    close: async (): Promise<void> => {
      isClosing = true;
      const closing = child;
      if (!closing) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => closing.kill(), longestClose);
        closing.once('exit', () => {
          clearTimeout(timer);
          resolve();
        });
        send({ type: 'close' });
      });
    },
  };
}
export type CoreRunner = ReturnType<typeof runCore>;
