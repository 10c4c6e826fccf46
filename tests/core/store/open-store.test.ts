import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { v7 as makeId } from 'uuid';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import { listMigrations, migrate } from '../../../src-main/core/store/migrate.ts';
import { applyKey, openDatabase } from '../../../src-main/core/store/open-database.ts';
import { openStore } from '../../../src-main/core/store/open-store.ts';
import { StoreError } from '../../../src-main/core/store/store-error.ts';
import { makeClock, makeFolder, makeStore } from '../../support/make-store.ts';

const canary = 'Mirabelle-canari-7431';
const create = (title = canary) => ({
  kind: 'create' as const, label: title, by: 'Awa',
  changes: [{ op: 'create' as const, entity: 'offer' as const, id: makeId(), fields: makeOffer({ title, description: canary, source: 'desk', receivedAt: '2026-11-24T08:00:00.000Z' }) }],
});
const open = (file: string, key: Buffer) => openStore({ file, key, now: makeClock().now, projections: [], log: () => {} });
const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
  return 'opened';
};

describe('the store on disk', () => {
  it('shows nothing without the key, in any of its files', () => {
    const { store, file } = makeStore();
    store.commit(create());
    const folder = join(file, '..');
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes(canary), name).toBe(false);
    expect(readFileSync(file).includes('SQLite format')).toBe(false);
    expect(store.db.prepare('select count(*) from record').pluck().get()).toBe(1);
  });

  it('refuses a wrong key, and leaves the file byte for byte', () => {
    const { store, file, key } = makeStore();
    store.commit(create());
    store.close();
    const before = readFileSync(file);
    expect(codeOf(() => open(file, randomBytes(32)))).toBe('damaged');
    expect(readFileSync(file).equals(before)).toBe(true);
    const again = open(file, key);
    expect(again.db.prepare('select count(*) from record').pluck().get()).toBe(1);
    again.close();
  });

  it.each([
    ['another kind of file', (file: string) => writeFileSync(file, '<html>Pas une base</html>'.repeat(1000)), 'damaged'],
    ['a damaged first page', (file: string) => damage(file, 40), 'damaged'],
    ['a file cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 5000)), 'damaged'],
  ])('refuses %s, and leaves it as it is', (_, spoil, code) => {
    const { store, file, key } = makeStore();
    store.commit(create());
    store.close();
    spoil(file);
    const before = readFileSync(file);
    expect(codeOf(() => open(file, key).close())).toBe(code);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('says that a page in the middle is damaged when it is met, without losing the others', () => {
    const { store, file, key } = makeStore();
    for (let i = 0; i < 200; i++) store.commit(create(`${canary} ${i}`));
    store.close();
    damage(file, Math.floor(statSync(file).size / 2));
    const damaged = open(file, key);
    const tables = ['record', 'outbox', 'change', 'batch'];
    const readAll = () => damaged.write(() => tables.map((table) => damaged.db.prepare(`select * from ${table}`).all().length));
    const met = codeOf(readAll);
    // The page may be of an index that this reading did not need: the check of the whole file meets it.
    expect(met === 'damaged' || damaged.db.pragma('integrity_check(1)', { simple: true }) !== 'ok').toBe(true);
    expect(damaged.db.prepare('select count(*) from setting').pluck().get()).toBe(0);
    damaged.close();
  });

  it('refuses the file of a newer Bureau, and leaves it as it is', () => {
    const { store, file, key } = makeStore();
    store.db.pragma('user_version = 9999');
    store.close();
    const before = readFileSync(file);
    expect(codeOf(() => open(file, key))).toBe('newer');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a database of another program', () => {
    const file = join(makeFolder(), 'bureau.db');
    const key = randomBytes(32);
    const other = new Database(file);
    applyKey(other, key);
    other.exec('create table their_data (x); insert into their_data values (1)');
    other.close();
    expect(codeOf(() => open(file, key))).toBe('foreign');
  });

  it('refuses a second Bureau on the same profile, in this process or another', async () => {
    const { store, file, key } = makeStore();
    store.commit(create());
    expect(codeOf(() => open(file, key))).toBe('in_use');
    expect(await openElsewhere(file, key)).toBe('in_use');
    expect(store.commit(create('encore')).id).toBeTruthy();
  });

  it('says that the disk is full, and keeps what was there', () => {
    const { store, file, key } = makeStore();
    store.commit(create());
    const pages = Number(store.db.pragma('page_count', { simple: true }));
    store.db.pragma(`max_page_count = ${pages + 2}`);
    const big = create('trop');
    big.changes[0]!.fields = { ...big.changes[0]!.fields, description: 'x'.repeat(400_000) };
    expect(codeOf(() => store.commit(big))).toBe('disk_full');
    expect(store.db.prepare('select count(*) from record').pluck().get()).toBe(1);
    expect(store.db.prepare('select count(*) from outbox').pluck().get()).toBe(1);
    store.close();
    const again = open(file, key);
    expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok');
    again.close();
  });

  it('says that the folder is read-only', async () => {
    const folder = makeFolder();
    const { store, file, key } = makeStore({ file: join(folder, 'bureau.db') });
    store.close();
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    expect(await openElsewhere(file, key, true)).toBe('read_only');
    chmodSync(folder, 0o755);
  });

  it('says that a file stands where its folder should be', () => {
    const path = join(makeFolder(), 'profile');
    writeFileSync(path, '');
    expect(codeOf(() => open(join(path, 'bureau.db'), randomBytes(32)))).not.toBe('opened');
  });

  it('logs slow statements with their SQL and without their values', () => {
    const lines: unknown[] = [];
    const store = openStore({ file: join(makeFolder(), 'a.db'), key: randomBytes(32), now: makeClock().now, projections: [], log: (_, event, detail) => lines.push({ event, ...detail }) });
    store.db.prepare('with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000000) select count(*), ? from n').get(canary);
    expect(lines).toMatchObject([{ event: 'slow_query' }]);
    expect(JSON.stringify(lines)).not.toContain(canary);
    store.close();
  });
});

describe('migrations', () => {
  it('are numbered from 1, each once', () => {
    const versions = listMigrations().map(({ version }) => version);
    expect(versions[0]).toBe(1);
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('make STRICT tables only', () => {
    const { store } = makeStore();
    const loose = store.db.prepare(`select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'`).pluck().all();
    expect(loose).toEqual([]);
  });

  const latest = listMigrations().at(-1)!.version;
  const next = { version: latest + 1, name: 'next.sql', sql: `alter table record add column next_thing text; update record set next_thing = 'là'` };

  it('bring data from the version before to the next, after a backup that still opens', () => {
    const { store, file, key } = makeStore();
    store.commit(create());
    store.close();
    const migrated = openDatabase(file, key, () => {}, [...listMigrations(), next]);
    expect(migrated.prepare('select next_thing from record').pluck().all()).toEqual(['là']);
    migrated.close();
    const [backup] = readdirSync(join(file, '..', 'backups'));
    const old = openDatabase(join(file, '..', 'backups', backup!), key, () => {});
    expect(old.prepare('select count(*) from record').pluck().get()).toBe(1);
    old.close();
  });

  it('change nothing when one fails', () => {
    const { store, file, key } = makeStore();
    store.commit(create());
    store.close();
    expect(() => openDatabase(file, key, () => {}, [...listMigrations(), { ...next, sql: `${next.sql}; select no_such_function()` }])).toThrow(/no_such_function/);
    const again = open(file, key);
    expect(again.db.pragma('user_version', { simple: true })).toBe(latest);
    again.close();
  });

  it('keep the first copy made of a version', () => {
    const { store, file, key } = makeStore();
    store.close();
    mkdirSync(join(file, '..', 'backups'), { recursive: true });
    const copy = join(file, '..', 'backups', `bureau-schema-${latest}.db`);
    copyFileSync(file, copy);
    const before = readFileSync(copy);
    const db = openDatabase(file, key, () => {}, [...listMigrations(), next]);
    migrate(db, file, [...listMigrations(), next]);
    db.close();
    expect(existsSync(copy) && readFileSync(copy).equals(before)).toBe(true);
  });
});

function damage(file: string, at: number): void {
  const bytes = readFileSync(file);
  for (let i = at; i < at + 64; i++) bytes[i] = (bytes[i] ?? 0) ^ 0xa5;
  writeFileSync(file, bytes);
}

/** What another process is told that opens this file; as someone without rights on it if asked (root may write anywhere). */
async function openElsewhere(file: string, key: Buffer, asNobody = false): Promise<string> {
  const script = `import { openDatabase } from ${JSON.stringify(new URL('../../../src-main/core/store/open-database.ts', import.meta.url).href)};
    try { openDatabase(${JSON.stringify(file)}, Buffer.from('${key.toString('hex')}', 'hex'), () => {}); console.log('opened'); } catch (e) { console.log(e.code); }`;
  const nobody = asNobody && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'], ...nobody });
  let out = '';
  for await (const chunk of child.stdout) out += String(chunk);
  return out.trim();
}
