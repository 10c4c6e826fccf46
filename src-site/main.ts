import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openAdminDoor } from './admin/admin-door.ts';
import { runBackup, runBackupCovers, runRestore } from './admin/backup-command.ts';
import { AdminRefusal, askRunningSite } from './admin/ask-site.ts';
import { runDeviceCommand } from './admin/device-command.ts';
import { giveCommand } from './admin/give-command.ts';
import { readFileLimits } from './admin/read-file-limits.ts';
import { readRate } from './admin/read-rate.ts';
import { runUserCommand } from './admin/user-command.ts';
import { runRestored } from './admin/restored-command.ts';
import { runValiseCommand } from './admin/valise-command.ts';
import { describeError, logToStderr } from './http/log.ts';
import { usualSending } from './mail/send-letters.ts';
import { readSiteMail, type SiteMail } from './mail/site-mail.ts';
import { startSite } from './start-site.ts';
import { stopOnSignals } from './stop-on-signals.ts';

const usage = `Usage:
  npm run site -- [--port N] [--host H] [--folder DIR]
      Starts the site. Database: DATABASE_URL (PostgreSQL), else an embedded one in --folder (default ./site-data).
      PORT and HOST may be given by the environment too; behind a proxy, set TRUST_PROXY=1; FILE_BYTES,
      FILE_TYPES (separated by commas) and FILE_IDLE_BYTES say which attached files are taken. SMTP_HOST and others let the site
      send the letters of desks. More: docs/site-api/operating.md.
  npm run site -- user add --name NAME --roles admin,moderator,consultant,treasurer,correspondent
                  [--territories FR-44,FR-35] [--url https://site.example] [--folder DIR]
      Prints the connection code to paste into Bureau. It is shown once.
  npm run site -- user code --name NAME_OR_ID [--url https://site.example]
      One more code for the same person: their next computer.
  npm run site -- user change --name NAME_OR_ID [--roles …] [--territories …]
      What a person may do from now on. What is not given stays as it is; their desks learn it at their next exchange.
  npm run site -- user list | user revoke --name NAME_OR_ID
  npm run site -- device list | device lost ID | device handed-in ID [--to FOLDER]
      A device that was lost or stolen: its token dies at once; at its next contact it hands in what it had not sent, which
      handed-in prints, with what comes of it by valise (its files go into FOLDER, by their hash), and wipes itself. So do the devices of a person who is revoked.
  npm run site -- backup FILE [--verify load|read]
      Writes all of the database into a new file, while the site runs, then loads it into an empty database to see that
      nothing is missing (read: only reads it back). Then desks are told that what it covers is safe.
  npm run site -- backup-covers SEQ
      The same for a backup made by other means: it holds all changes up to SEQ, and was verified.
  npm run site -- restore FILE
      Into an empty database, with the site stopped. The desks then send again what the backup lacks.
  npm run site -- purge
      Takes away for good what was deleted more than 400 days ago. A running site does it by itself once a day.
  npm run site -- valise make --for NAME_OR_ID --to FILE [--days 30] [--url https://site.example]
      A first download for that person, by file: for a desk that has no network. Prints its passphrase, once.
  npm run site -- valise import FILE [--passphrase-file FILE]
      Takes the changes that a desk put in a file. The passphrase: SITE_VALISE_PASSPHRASE, a file, or the terminal.
  npm run site -- restored
      To be run once after the database was restored by other means: the desks then send again what it lacks.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string' }, host: { type: 'string' }, folder: { type: 'string' }, name: { type: 'string' },
    for: { type: 'string' }, to: { type: 'string' }, days: { type: 'string' }, 'passphrase-file': { type: 'string' },
    roles: { type: 'string' }, territories: { type: 'string' }, url: { type: 'string' }, verify: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const databaseUrl = process.env['DATABASE_URL'] || undefined;
const folder = resolve(values.folder ?? process.env['SITE_FOLDER'] ?? 'site-data');
const place = { databaseUrl, folder };

try {
  if (values.help === true) console.log(usage);
  else if (positionals[0] === 'user') console.log(await runUserCommand(place, positionals[1] ?? '', values));
  else if (positionals[0] === 'device') console.log(await runDeviceCommand(place, positionals[1] ?? '', positionals[2], values.to));
  else if (positionals[0] === 'backup') console.log(await runBackup(place, positionals[1], values.verify));
  else if (positionals[0] === 'backup-covers') console.log(await runBackupCovers(place, positionals[1]));
  else if (positionals[0] === 'restore') console.log(await runRestore(place, positionals[1]));
  else if (positionals[0] === 'purge') console.log(JSON.stringify(await giveCommand(place, { do: 'purge' })));
  else if (positionals[0] === 'valise') console.log(await runValiseCommand(place, positionals.slice(1), values));
  else if (positionals[0] === 'restored') console.log(await runRestored(place));
  else if (positionals.length > 0) throw new AdminRefusal(`Unknown command: ${positionals.join(' ')}\n${usage}`);
  else await serve();
} catch (error) {
  if (error instanceof AdminRefusal) console.error(error.message);
  else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') console.error('This port is taken: choose another with --port.');
  else logToStderr('error', 'site.failed', describeError(error));
  process.exit(1);
}

async function serve() {
  const port = Number(values.port ?? process.env['PORT'] ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new AdminRefusal('The port is a number from 0 to 65535.');
  if (databaseUrl === undefined) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if ((await askRunningSite(folder, { do: 'list' })) !== undefined)
      throw new AdminRefusal(`A site already runs on ${folder}, and the embedded database takes one process: stop it, or set DATABASE_URL.`);
  }
  const files = readFileLimits();
  const site = await startSite({
    ...(databaseUrl === undefined ? { folder: join(folder, 'database') } : { url: databaseUrl }),
    pool: { connections: readRate('DATABASE_CONNECTIONS', 10), waitMs: readRate('DATABASE_WAIT_MS', 10_000) },
    host: values.host ?? process.env['HOST'] ?? '127.0.0.1',
    port,
    log: logToStderr,
    files,
    mail: readMail(),
    sending: { ...usualSending, everyMs: readRate('MAIL_EVERY_SECONDS', usualSending.everyMs / 1000) * 1000 },
    limits: {
      submissionsPerMinute: readRate('SUBMISSIONS_PER_MINUTE', 60),
      readsPerMinute: readRate('READS_PER_MINUTE', 600),
      deviceRequestsPerMinute: readRate('DEVICE_REQUESTS_PER_MINUTE', 1200),
    },
    trustProxy: process.env['TRUST_PROXY'] === '1',
    metrics: { token: process.env['METRICS_TOKEN'] || undefined, port: readOptionalPort('METRICS_PORT') },
  });
  const closeDoor = databaseUrl === undefined ? await openAdminDoor(site.db, folder, files) : async () => {};
  stopOnSignals(async () => {
    await closeDoor();
    await site.stop();
  });
  console.log(JSON.stringify({ event: 'ready', url: site.url, database: site.db.kind }));
}

function readMail(): SiteMail | null {
  const read = readSiteMail(process.env);
  if ('problem' in read) throw new AdminRefusal(`${read.problem} cannot be used to send mail. More: docs/site-api/operating.md.`);
  return read.mail;
}

function readOptionalPort(name: string): number | undefined {
  const text = process.env[name] || undefined;
  const port = Number(text);
  if (text !== undefined && (!Number.isInteger(port) || port < 1 || port > 65_535)) throw new AdminRefusal(`${name} is a number from 1 to 65535.`);
  return text === undefined ? undefined : port;
}
