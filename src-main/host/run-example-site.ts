import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { ExampleSite } from '../core/core-host.ts';

/** What a child process and a utility process have in common. */
export type SiteProcess = {
  stdout: NodeJS.ReadableStream | null;
  kill: () => boolean;
  once: (event: 'exit', listener: () => void) => unknown;
};

const firstLine = z.object({ url: z.url(), code: z.string().min(1) });
const longestStart = 60_000;

/**
 * Keeps at most one example site for this run of Bureau: asked twice (core was restarted), it answers with the one
 * that runs. `launch` starts the process, which prints one line when it is ready.
 */
export function makeExampleSiteRunner(launch: () => SiteProcess): () => Promise<ExampleSite> {
  let running: Promise<ExampleSite> | undefined;
  const forget = () => {
    running = undefined;
  };
  return () => {
    running ??= startSite(launch, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return running;
  };
}

async function startSite(launch: () => SiteProcess, forget: () => void): Promise<ExampleSite> {
  const child = launch();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      forget();
      resolve();
    });
  });
  const stop = async () => {
    child.kill();
    await ended;
  };
  const { code } = await readFirstLine(child, ended).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { code, stop };
}

async function readFirstLine(child: SiteProcess, ended: Promise<void>): Promise<z.infer<typeof firstLine>> {
  if (!child.stdout) throw new Error('The example site has no output');
  const lines = createInterface({ input: child.stdout });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      new Promise<z.infer<typeof firstLine>>((resolve) => {
        lines.on('line', (line) => {
          const parsed = firstLine.safeParse(readJson(line));
          if (parsed.success) resolve(parsed.data);
        });
      }),
      ended.then(() => Promise.reject(new Error('The example site stopped before it was ready'))),
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('The example site was not ready in time')), longestStart);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
