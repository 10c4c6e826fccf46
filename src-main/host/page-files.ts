import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeContentPolicy, securityHeaders } from './page-policy.ts';

const manifest = z.record(z.string().startsWith('/'), z.object({ type: z.string(), sha256: z.string() }));

export type PageOptions = {
  /** The `out` folder of the build. */
  built: string;
  host: 'electron' | 'browser';
  examples: boolean;
};
export type PageAnswer = { status: number; headers: Record<string, string>; body: Buffer };

/**
 * Answers for the built files of the window. A path is looked up in the list that the build wrote, and never joined
 * into a file name otherwise: what is not in the list does not exist. A file that has changed since is not served.
 */
export function makePageFiles({ built, host, examples }: PageOptions): (path: string) => Promise<PageAnswer> {
  const files = new Map(Object.entries(manifest.parse(JSON.parse(readFileSync(join(built, 'renderer-manifest.json'), 'utf8')))));
  return async (path) => {
    const name = path === '/' ? '/index.html' : path;
    const file = files.get(name);
    if (!file) return answerPlainly(404, 'Not found');
    const content = await readFile(join(built, 'renderer', ...name.split('/'))).catch(() => undefined);
    if (!content || createHash('sha256').update(content).digest('hex') !== file.sha256)
      return answerPlainly(500, 'This file is not the one that was built');
    const headers: Record<string, string> = { ...securityHeaders, 'content-type': file.type };
    if (name !== '/index.html') return { status: 200, headers: { ...headers, 'cache-control': 'no-cache' }, body: content };
    const nonce = randomBytes(18).toString('base64');
    const page = content
      .toString('utf8')
      .replaceAll('__CSP_NONCE__', nonce)
      .replaceAll('__BUREAU_HOST__', host)
      .replaceAll('__BUREAU_START__', examples ? 'examples' : '');
    return {
      status: 200,
      headers: { ...headers, 'content-security-policy': makeContentPolicy(nonce), 'cache-control': 'no-store' },
      body: Buffer.from(page),
    };
  };
}

/** A short answer that is no file of the page. */
export const answerPlainly = (status: number, text: string): PageAnswer => ({
  status,
  headers: { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': "default-src 'none'" },
  body: Buffer.from(text),
});
