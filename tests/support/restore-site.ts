import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { runRestored } from '../../src-site/admin/restored-command.ts';
import type { TestSite } from './site-server.ts';

/** Copies the database of a site, stopped meanwhile. Answers with the name of the copy. */
export async function backUpSite(site: TestSite, databaseUrl: string): Promise<string> {
  const copy = `backup_${randomUUID().replaceAll('-', '')}`;
  await site.stop();
  await administer(databaseUrl, (name) => [`create database ${copy} template ${name}`]);
  await site.restart();
  return copy;
}

/** Puts a copy in the place of the database; `told`: `npm run site -- restored` is run, as its guide asks. */
export async function restoreSite(site: TestSite, databaseUrl: string, copy: string, told: boolean): Promise<void> {
  await site.stop();
  await administer(databaseUrl, (name) => [`drop database ${name}`, `create database ${name} template ${copy}`]);
  if (told) await runRestored({ databaseUrl, folder: site.folder });
  await site.restart();
}

async function administer(databaseUrl: string, makeStatements: (name: string) => string[]): Promise<void> {
  const url = new URL(databaseUrl);
  const statements = makeStatements(url.pathname.slice(1));
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
