import { describe, expect, it } from 'vitest';
import { startReadyDesk } from '../../support/make-desk.ts';
import { listFranceTravailOffers, makeFranceTravailOffer, rehearseFile, toJsonLines } from '../../support/import-files.ts';

const start = async () => (await startReadyDesk('Nadia', null)).client;
const [one, two, three] = listFranceTravailOffers(3).map((offer) => JSON.stringify(offer)) as [string, string, string];

describe('a file that cannot be read', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['an empty one', '', 'empty'],
    ['spaces', ' \n\n', 'empty'],
    ['a web page in place of JSON', '<!doctype html><html><body>Connexion</body></html>', 'html'],
    ['a spreadsheet', Buffer.from('504b030414000600', 'hex'), 'binary'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary'],
    ['a list of something else', JSON.stringify([{ nom: 'chat' }]), 'unknown_format'],
    ['prose', 'Bonjour', 'unknown_format'],
    ['half an object of nothing known', '{"a": [1, 2', 'syntax'],
  ])('%s is refused by name', async (_name, file, code) => {
    await expect(rehearseFile(await start(), file)).rejects.toMatchObject({ code: 'FILE', data: { code } });
  });

  it('without a column for the title is refused before anything is read', async () => {
    await expect(rehearseFile(await start(), 'a;b\n1;2\n')).rejects.toMatchObject({ data: { code: 'mapping', detail: 'title, description' } });
  });
  it('empty after it was announced otherwise fails its lot', async () => {
    const client = await start();
    const lot = await client.imports.begin({ fileName: 'a', size: 10, format: 'francetravail', encoding: 'utf-8', mapping: {}, delimiter: null });
    expect(await client.imports.end({ lot: lot.id })).toMatchObject({ state: 'failed', failure: { code: 'empty' } });
  });
  it('that turns out to be a web page fails its lot', async () => {
    const client = await start();
    const lot = await client.imports.begin({ fileName: 'a', size: 10, format: 'francetravail', encoding: 'utf-8', mapping: {}, delimiter: null });
    await expect(client.imports.chunk({ lot: lot.id, bytes: Buffer.from('<html>').toString('base64') })).rejects.toMatchObject({ data: { code: 'html' } });
    expect((await client.imports.lots())[0]).toMatchObject({ state: 'failed', failure: { code: 'html' } });
  });
});

describe('wrong lines', () => {
  it('never stop good ones, and say what was refused', async () => {
    const client = await start();
    const lot = await rehearseFile(client, [one, '{"intitule": "broken', two, '[1]', '', JSON.stringify({ id: 'x', description: 'd' }), one, three].join('\n'), { piece: 100 });
    expect(lot).toMatchObject({ state: 'rehearsed', counts: { new: 3, wrong: 4 }, failure: null });
    const lines = await client.imports.lines({ lot: lot.id, status: 'wrong' });
    expect(lines.map(({ number, problems }) => [number, problems[0]?.field, problems[0]?.code, problems[0]?.value])).toEqual([
      [2, 'line', 'syntax', '{"intitule": "broken'],
      [4, 'line', 'not_an_object', '[1]'],
      [6, 'title', 'missing', ''],
      [7, 'reference', 'duplicate', '1'],
    ]);
  });
  it('a field that is refused is left empty and said', async () => {
    const client = await start();
    const lot = await rehearseFile(client, toJsonLines([makeFranceTravailOffer('a', { romeCode: 'Z99', nombrePostes: -3 })]));
    expect(lot.counts.new).toBe(1);
    const [line] = await client.imports.lines({ lot: lot.id, status: 'new' });
    expect(line?.problems).toEqual([
      { field: 'positions', code: 'invalid_value', value: '-3' },
      { field: 'romeCode', code: 'invalid_value', value: 'Z99' },
    ]);
  });
  it('markup that would do something in a page is left out, and said', async () => {
    const client = await start();
    const lot = await rehearseFile(client, toJsonLines([makeFranceTravailOffer('a', { description: '<p>Trier les dons.</p><script>alert(1)</script>', nombrePostes: -3 }), makeFranceTravailOffer('b', { description: '<p>Tenir la <b>caisse</b>.</p>' })]));
    expect(lot.counts).toMatchObject({ new: 2, wrong: 0 });
    const lines = await client.imports.lines({ lot: lot.id, status: 'new' });
    expect(lines.map(({ problems }) => problems)).toEqual([
      [{ field: 'description', code: 'active_removed', value: '<script>' }, { field: 'positions', code: 'invalid_value', value: '-3' }],
      [],
    ]);
  });
  it('a title beyond the limit makes the line wrong', async () => {
    const client = await start();
    const lot = await rehearseFile(client, toJsonLines([makeFranceTravailOffer('a', { intitule: 'x'.repeat(301) }), makeFranceTravailOffer('b')]));
    expect(lot.counts).toMatchObject({ new: 1, wrong: 1 });
  });
  it.each([
    ['JSON Lines', (long: string) => `${one}\n${long}\n${two}\n`],
    ['a JSON list', (long: string) => `[${one},${long},${two}]`],
  ])('a field of 10 MB is dropped as it goes by, in %s', async (_name, make) => {
    const client = await start();
    const lot = await rehearseFile(client, make(JSON.stringify(makeFranceTravailOffer('long', { description: 'y'.repeat(10_000_000) }))));
    expect(lot).toMatchObject({ state: 'rehearsed', counts: { new: 2, wrong: 1 }, failure: null });
    const [line] = await client.imports.lines({ lot: lot.id, status: 'wrong' });
    expect(line).toMatchObject({ number: 2, problems: [{ code: 'field_too_large' }] });
  });
  it('a broken record in a JSON list leaves its neighbours', async () => {
    const client = await start();
    const lot = await rehearseFile(client, `{"resultats": [${one}, {"id": nonsense}, ${two}], "filtres": [{"a": 1}]}`);
    expect(lot.counts).toMatchObject({ new: 2, wrong: 1 });
  });
  it('a CSV quote that never closes costs one line, and says that the file was cut there', async () => {
    const client = await start();
    const lot = await rehearseFile(client, `title,description\nA,First\nB,"never closed\n${'z,z\n'.repeat(1_000_000)}`);
    expect(lot.counts).toMatchObject({ new: 1, wrong: 1 });
    expect(lot.failure).toMatchObject({ code: 'cut' });
  });
});

describe('a file cut in the middle', () => {
  it.each([
    ['JSON Lines', `${one}\n${two.slice(0, 200)}`],
    ['a JSON list', `[${one},${two.slice(0, 200)}`],
    ['a JSON list, between two records', `[${one},`],
  ])('of %s keeps what was read, and says so', async (_name, file) => {
    const lot = await rehearseFile(await start(), file);
    expect(lot).toMatchObject({ state: 'rehearsed', counts: { new: 1 }, failure: { code: 'cut' } });
  });
});

describe('the same file in any encoding, in pieces of any size', () => {
  const text = toJsonLines([makeFranceTravailOffer('é', { intitule: 'Éducateur à l’écoute' })]);
  const swap = (bytes: Buffer) => Buffer.from(bytes).swap16();
  it.each<[string, Uint8Array]>([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', swap(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['windows-1252', Buffer.from(text.replaceAll('’', '\u0092'), 'latin1')],
  ])('%s', async (encoding, bytes) => {
    const client = await start();
    expect(await client.imports.inspect({ fileName: 'a', head: Buffer.from(bytes).toString('base64') })).toMatchObject({ encoding });
    const lot = await rehearseFile(client, bytes, { piece: 11 });
    const [line] = await client.imports.lines({ lot: lot.id, status: 'new' });
    expect(line).toMatchObject({ title: 'Éducateur à l’écoute', reference: 'é', problems: [] });
  });
});
