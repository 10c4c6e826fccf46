import { expect, it } from 'vitest';
import { startReadyDesk } from '../../support/make-desk.ts';

const mebibyte = 1024 * 1024;

it('a file of 2 GB, most of it in fields that are far too long, goes through in bounded memory; its good lines are kept', async () => {
  const { client } = await startReadyDesk('Awa', null);
  const lot = await client.imports.begin({ fileName: 'enorme.jsonl', size: 2048 * mebibyte, format: 'francetravail', encoding: 'utf-8', mapping: {}, delimiter: null });
  // One mebibyte of one field in each portion: every second line end comes after two of them.
  const start = Buffer.from(`{"id":"X","intitule":"${'a'.repeat(mebibyte - 22)}`).toString('base64');
  const end = Buffer.from(`${'a'.repeat(mebibyte - 3)}"}\n`).toString('base64');
  const before = process.memoryUsage().rss;
  let most = 0;
  for (let portion = 0; portion < 1024; portion++) {
    await client.imports.chunk({ lot: lot.id, bytes: start });
    await client.imports.chunk({ lot: lot.id, bytes: end });
    most = Math.max(most, process.memoryUsage().rss - before);
  }
  const good = { id: 'BON', intitule: 'Maraîchère', description: 'Cultiver et vendre.', dateCreation: '2026-11-20T10:00:00.000Z' };
  await client.imports.chunk({ lot: lot.id, bytes: Buffer.from(`${JSON.stringify(good)}\n`).toString('base64') });
  const done = await client.imports.end({ lot: lot.id });
  expect(done).toMatchObject({ state: 'rehearsed', counts: { new: 1, wrong: 1024 } });
  expect((await client.imports.lines({ lot: lot.id, status: 'wrong', limit: 1 }))[0]?.problems[0]).toMatchObject({ code: 'field_too_large' });
  // Two thousand times less than the file.
  expect(most).toBeLessThan(400 * mebibyte);
}, 180_000);
