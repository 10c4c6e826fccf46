import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openValise, readItems, readValiseHeader } from '../../../src-main/valise/read-valise.ts';
import { sealFrame } from '../../../src-main/valise/seal-frame.ts';
import type { StateLine, ValiseHead } from '../../../src-main/valise/valise-lines.ts';
import { writeValise } from '../../../src-main/valise/write-valise.ts';
import { makeFolder } from '../../support/make-store.ts';
import { makeSeedOffers } from '../../support/seed-offers.ts';
import { cheap, makeChecker, saveBytes } from '../../support/valise-files.ts';
import { passphrase } from '../../support/valise-words.ts';

const head: ValiseHead = { kind: 'head', content: 'records', by: 'Awa Diallo', site: 'https://site.example', epoch: 'e', asOf: null, scopes: ['offers'], first: null };
const makeItems = (count: number): StateLine[] =>
  makeSeedOffers(count).map(({ id, fields }, index) => ({ kind: 'put', entity: 'offer', id, ver: 1, seq: index + 1, scopes: ['offers'], by: 'site', at: fields.receivedAt, fields }));

async function makeFile(items: StateLine[]): Promise<Buffer> {
  const path = join(makeFolder(), 'x.valise');
  await writeValise(path, head, items, { passphrase, days: 30, at: new Date('2026-11-24T09:00:00.000Z'), cost: cheap });
  return readFileSync(path);
}

async function readAll(bytes: Buffer): Promise<unknown[]> {
  const opened = await openValise(saveBytes(bytes), passphrase);
  const items: unknown[] = [];
  for await (const some of readItems(opened)) items.push(...some);
  return items;
}

describe('the file of a valise', () => {
  it('gives back what was put in, of any size, with its counts', { timeout: 120_000 }, async () => {
    for (const count of [0, 1, 10_000]) {
      const items = makeItems(count);
      const bytes = await makeFile(items);
      const { end, head: read } = await openValise(saveBytes(bytes), passphrase);
      expect(read).toEqual(head);
      expect(end).toMatchObject({ total: count, counts: count === 0 ? {} : { offer: count } });
      expect(await readAll(bytes)).toEqual(items);
    }
  });

  it('says in clear when it was made and until when it is good, and nothing of anyone', async () => {
    const bytes = await makeFile(makeItems(20));
    const { at, expires } = readValiseHeader(saveBytes(bytes));
    expect([at, expires]).toEqual(['2026-11-24T09:00:00.000Z', '2026-12-24T09:00:00.000Z']);
    const text = bytes.toString('latin1');
    for (const word of ['Awa', 'Diallo', 'site.example', 'offers', 'description', passphrase]) expect(text).not.toContain(word);
    expect(Object.keys(JSON.parse(text.slice(0, text.indexOf('\n'))) as object)).toEqual(['format', 'version', 'id', 'at', 'expires', 'scrypt', 'check']);
  });

  it('is refused with another passphrase, and told from a file of something else', async () => {
    const path = saveBytes(await makeFile(makeItems(1)));
    await expect(openValise(path, 'une autre phrase longue')).rejects.toMatchObject({ code: 'wrong_passphrase' });
    for (const other of ['', '{"format":"bureau-backup"}\n', 'PK\u0003\u0004', '\n', `${'x'.repeat(10_000)}\n`])
      await expect(openValise(saveBytes(Buffer.from(other)), passphrase)).rejects.toMatchObject({ code: 'not_a_valise' });
    await expect(openValise(saveBytes(Buffer.from('{"format":"bureau-valise","version":3}\n')), passphrase)).rejects.toMatchObject({ code: 'too_new' });
    await expect(openValise(join(makeFolder(), 'absent'), passphrase)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('is refused whole if any byte of it is another one', { timeout: 120_000 }, async () => {
    const bytes = await makeFile(makeItems(1));
    const start = bytes.indexOf(10) + 1;
    const check = await makeChecker(bytes);
    for (let at = start; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1 << (at % 8);
      await expect(check(changed)).rejects.toMatchObject({ code: expect.stringMatching(/^(altered|cut)$/) as string });
    }
    // The header is held to its check by the passphrase.
    for (let at = 0; at < start; at++) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      await expect(openValise(saveBytes(changed), passphrase)).rejects.toMatchObject({ code: expect.stringMatching(/^(not_a_valise|too_new|wrong_passphrase)$/) as string });
    }
  });

  it('is refused whole wherever it is cut, and if anything is put after its end', { timeout: 120_000 }, async () => {
    const bytes = await makeFile(makeItems(800));
    const start = bytes.indexOf(10) + 1;
    const check = await makeChecker(bytes);
    await fc.assert(fc.asyncProperty(fc.integer({ min: start, max: bytes.length - 1 }), async (length) => {
      await expect(check(bytes.subarray(0, length))).rejects.toMatchObject({ code: 'cut' });
    }), { numRuns: 30 });
    const frames = listFrames(bytes, start);
    expect(frames.length).toBeGreaterThan(3);
    // Exactly between two frames, out of order, one twice, one left out, one more.
    const [first, second, third] = frames as [Buffer, Buffer, Buffer];
    const rest = frames.slice(3);
    for (const body of [[first, second], [second, first, third, ...rest], [first, first, second, third, ...rest], [first, third, ...rest], [...frames, frames.at(-1)!]])
      await expect(check(Buffer.concat([bytes.subarray(0, start), ...body]))).rejects.toMatchObject({ code: expect.stringMatching(/^(altered|cut)$/) as string });
  });

  it('that holds lines of another shape is refused, whoever sealed it', { timeout: 120_000 }, async () => {
    const bytes = await makeFile(makeItems(1));
    const start = bytes.indexOf(10) + 1;
    const opened = await openValise(saveBytes(bytes), passphrase);
    const line = (value: unknown) => `${JSON.stringify(value)}\n`;
    const end = { kind: 'end', counts: {}, total: 0, seals: [] };
    const bomb = `${JSON.stringify(head)}\n${' '.repeat(64 * 1024 * 1024)}\n`;
    for (const body of ['', '\n', 'x\n', line(head), line(end), line(head) + line({ ...end, total: 3 }), line(head) + line(end) + line(end), line(head) + line({ kind: 'put' }) + line(end), line(head) + line(head) + line(end), line(head) + line(end).trimEnd(), bomb]) {
      const frame = sealFrame(opened.key, 0, true, Buffer.from(body));
      const length = Buffer.alloc(4);
      length.writeUInt32BE(frame.length);
      const path = saveBytes(Buffer.concat([bytes.subarray(0, start), length, frame]));
      await expect(openValise(path, passphrase)).rejects.toMatchObject({ code: 'altered' });
    }
  });

  it('does not replace a file, and leaves none behind when it cannot be made whole', async () => {
    const path = join(makeFolder(), 'x.valise');
    writeFileSync(path, 'something');
    await expect(writeValise(path, head, [], { passphrase, days: 1, at: new Date(), cost: cheap })).rejects.toMatchObject({ code: 'exists' });
    expect(readFileSync(path, 'utf8')).toBe('something');
    const other = `${path}2`;
    function* fail(): Generator<StateLine> {
      yield* makeItems(2);
      throw new Error('power cut');
    }
    await expect(writeValise(other, head, fail(), { passphrase, days: 1, at: new Date(), cost: cheap })).rejects.toThrow('power cut');
    expect(() => readFileSync(other)).toThrow('ENOENT');
    expect(() => readFileSync(`${other}.new`)).toThrow('ENOENT');
  });
});

function listFrames(bytes: Buffer, start: number): Buffer[] {
  const frames: Buffer[] = [];
  for (let at = start; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32BE(at);
    frames.push(bytes.subarray(at, end));
    at = end;
  }
  return frames;
}
