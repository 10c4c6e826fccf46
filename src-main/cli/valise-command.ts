import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import words from '../../resources/passphrase-words.json' with { type: 'json' };
import type { ValiseWish } from '../contract/desk/valise.ts';
import { valiseWish } from '../contract/desk/valise.ts';
import { makePassphrase } from '../domain/valise/make-passphrase.ts';
import type { CliIo } from './cli-io.ts';
import { CliProblem } from './cli-problem.ts';
import { deskOptions, readDeskOptions } from './command-options.ts';
import { type Desk, openDesk } from './open-desk.ts';
import { say, sayKnown } from './say.ts';

const options = {
  ...deskOptions,
  for: { type: 'string' },
  territories: { type: 'string' },
  waiting: { type: 'boolean', default: false },
  'with-held': { type: 'boolean', default: false },
  'with-files': { type: 'boolean', default: false },
  days: { type: 'string', default: '30' },
  code: { type: 'string' },
  'valise-passphrase-env': { type: 'string', default: 'BUREAU_VALISE_PASSPHRASE' },
} as const;
const parse = (args: string[]) => parseArgs({ args, allowPositionals: true, options });
type Values = ReturnType<typeof parse>['values'];
type Tell = (event: string, data: object, words: string) => void;
const pieceBytes = 1_048_576;

/** `valise make FILE`, `valise show FILE`, `valise import FILE`. */
export async function runValise(args: string[], io: CliIo): Promise<number> {
  const { values, positionals } = parse(args);
  const [verb, file, ...rest] = positionals;
  if (file === undefined || rest.length > 0 || !['make', 'show', 'import'].includes(verb ?? '')) throw new CliProblem('usage', say('cli.usage.valise'), 2);
  const wish = verb === 'make' ? readWish(values) : null;
  const tell: Tell = (event, data, words) => io.out(values.json ? JSON.stringify({ event, ...data }) : words);
  const desk = await openDesk(readDeskOptions(values), io);
  try {
    if (wish) await make(desk, file, wish, values, io, tell);
    else await receive(desk, file, verb === 'import', values, io, tell);
    return 0;
  } finally {
    await desk.core.close();
  }
}

function readWish(values: Values): ValiseWish {
  const list = (text = '') => text.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const wish = valiseWish.safeParse(
    values.waiting
      ? { content: 'waiting', withHeld: values['with-held'], withFiles: values['with-files'] }
      : { content: 'records', roles: list(values.for), territories: list(values.territories), withFiles: values['with-files'] },
  );
  if (!wish.success || !(Number(values.days) >= 1)) throw new CliProblem('usage', say('cli.usage.valise'), 2);
  return wish.data;
}

async function make({ client }: Desk, file: string, wish: ValiseWish, values: Values, io: CliIo, tell: Tell): Promise<void> {
  if (existsSync(file)) throw new CliProblem('exists', say('cli.valise.exists'));
  const given = io.env[values['valise-passphrase-env']];
  const passphrase = given ?? makePassphrase(words, (below) => randomInt(below));
  const { held, missing } = await client.valise.preview(wish);
  const made = await client.valise.make({ wish, days: Number(values.days), passphrase });
  const out = await open(file, 'wx', 0o600);
  try {
    for (let at: number | null = 0; at !== null; ) {
      const piece: { bytes: string; next: number | null } = await client.valise.read({ id: made.id, at });
      await out.write(Buffer.from(piece.bytes, 'base64'));
      at = piece.next;
    }
    await out.sync();
    await out.close();
  } catch (error) {
    await out.close();
    await rm(file, { force: true });
    throw error;
  }
  await client.valise.discard({ id: made.id });
  const { total, size, expires, counts } = made;
  tell('made', { file, total, size, expires, counts, ...(given === undefined && { passphrase }) }, say('cli.valise.made', { file, total, size: Math.ceil(size / 1024), expires: showTime(expires) }));
  if (held > 0) io.err(say('cli.valise.held', { count: held }));
  if (missing.length > 0) io.err(say('cli.valise.missing', { scopes: missing.join(', ') }));
  if (given === undefined && !values.json) io.out(say('cli.valise.words', { words: passphrase }));
}

async function receive({ client }: Desk, path: string, take: boolean, values: Values, io: CliIo, tell: Tell): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { id } = await client.valise.begin({ size: Math.max(1, (await file.stat()).size) });
    const buffer = Buffer.alloc(pieceBytes);
    for (let at = 0; ; ) {
      const { bytesRead } = await file.read(buffer, 0, pieceBytes, at);
      if (bytesRead === 0) break;
      at += bytesRead;
      await client.valise.chunk({ id, bytes: buffer.toString('base64', 0, bytesRead) });
    }
    const label = await client.valise.look({ id });
    tell('label', { file: basename(path), ...label }, say('cli.valise.label', { at: showTime(label.at), expires: showTime(label.expires) }));
    const variable = values['valise-passphrase-env'];
    const passphrase = io.env[variable] ?? (await io.askSecret(say('cli.ask.valise')));
    if (!passphrase) throw new CliProblem('locked', say('cli.error.noValisePassphrase', { variable }));
    const summary = await client.valise.open({ id, passphrase });
    tell('inside', summary, say('cli.valise.inside', { by: summary.by, content: summary.content, total: summary.total, asOf: summary.asOf === null ? 'none' : showTime(summary.asOf) }));
    const needsCode = summary.refusal === 'needs_code' && values.code !== undefined;
    if (summary.refusal !== null && !needsCode) throw new CliProblem(summary.refusal, sayKnown(`cli.valise.${summary.refusal}`, 'cli.valise.other'));
    if (!take) return;
    const result = await client.valise.take({ id, code: values.code ?? null });
    const { content, taken, known, foreign } = result;
    tell('taken', result, say('cli.valise.taken', { content, taken, known, foreign }));
  } finally {
    await file.close();
  }
}

const showTime = (instant: string): string => instant.slice(0, 16).replace('T', ' ');
