import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ValiseResult, ValiseWish } from '../../src-main/contract/desk/valise.ts';
import { judgeValise } from '../../src-main/core/valise/judge-valise.ts';
import { makeValise } from '../../src-main/core/valise/make-valise.ts';
import { takeValise } from '../../src-main/core/valise/take-valise.ts';
import { checkValise, openValise } from '../../src-main/valise/read-valise.ts';
import type { TestDesk } from './make-desk.ts';
import { passphrase } from './valise-words.ts';

/** What a test may wait for: the strength of a passphrase is not what it tries. */
export const cheap = { n: 1024, r: 8, p: 1 };

export const everyOffer: ValiseWish = { content: 'records', roles: ['moderator'], territories: [] };
export const waiting: ValiseWish = { content: 'waiting', withHeld: false };

function makePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'valise-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'a.valise');
}

/** A valise of this desk, as bytes. */
export async function pack(desk: TestDesk, wish: ValiseWish, { days = 30 } = {}): Promise<Buffer> {
  const { store, sync, userName } = desk.core.context.desk();
  const path = makePath();
  await makeValise({ store, memory: sync.memory, userName: userName(), now: desk.core.context.host.now() }, wish, path, days, passphrase, cheap);
  return readFileSync(path);
}

/** This desk takes those bytes, as its window would have it do. */
export async function unpack(desk: TestDesk, bytes: Buffer): Promise<ValiseResult> {
  const { store, sync, files } = desk.core.context.desk();
  const path = saveBytes(bytes);
  const opened = await openValise(path, passphrase);
  const now = desk.core.context.host.now();
  return sync.rest(() => takeValise({ store, memory: sync.memory, entrance: files.entrance }, opened, judgeValise(opened, sync.memory, now), now));
}

export function saveBytes(bytes: Buffer): string {
  const path = makePath();
  writeFileSync(path, bytes);
  return path;
}

/** Opens it many times without deriving the key each time. */
export async function makeChecker(bytes: Buffer) {
  const { header, key } = await openValise(saveBytes(bytes), passphrase);
  const path = makePath();
  return (changed: Buffer) => {
    writeFileSync(path, changed);
    return checkValise(path, header, key);
  };
}

/** The same through the contract, piece by piece as a window does. */
export async function sendValise({ client }: TestDesk, bytes: Buffer, words = passphrase) {
  const { id } = await client.valise.begin({ size: bytes.length });
  for (let at = 0; at < bytes.length; at += 700_000) await client.valise.chunk({ id, bytes: bytes.toString('base64', at, Math.min(at + 700_000, bytes.length)) });
  return { id, summary: await client.valise.open({ id, passphrase: words }) };
}

/** Makes one through the contract, and takes it away piece by piece. */
export async function fetchValise({ client }: TestDesk, wish: ValiseWish): Promise<Buffer> {
  const { id } = await client.valise.make({ wish, days: 30, passphrase });
  const pieces: Buffer[] = [];
  for (let at: number | null = 0; at !== null; ) {
    const { bytes, next }: { bytes: string; next: number | null } = await client.valise.read({ id, at });
    pieces.push(Buffer.from(bytes, 'base64'));
    at = next;
  }
  await client.valise.discard({ id });
  return Buffer.concat(pieces);
}

/** As if this desk had always been that of another site, which is not there now. */
export async function moveToOtherSite({ client, core }: TestDesk): Promise<void> {
  await client.app.saveSettings({ offline: true });
  const { memory } = core.context.desk().sync;
  memory.saveConnection({ ...memory.connection()!, url: 'https://other.example' });
  memory.savePerson({ ...memory.person()!, epoch: 'other' });
}
