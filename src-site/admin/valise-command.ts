import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import words from '../../resources/passphrase-words.json' with { type: 'json' };
import type { RecordLine } from '../../src-main/contract/site/feed-line.ts';
import { makePassphrase } from '../../src-main/domain/valise/make-passphrase.ts';
import { askSecret } from '../../src-main/valise/ask-secret.ts';
import { ValiseError, type ValiseFault } from '../../src-main/valise/valise-error.ts';
import { openValise, readItems, type OpenedValise } from '../../src-main/valise/read-valise.ts';
import type { CarriedLine, WaitingHead } from '../../src-main/valise/valise-lines.ts';
import { writeValise } from '../../src-main/valise/write-valise.ts';
import type { FirstPage } from '../sync/first-page.ts';
import type { Carried } from '../sync/take-carried.ts';
import { AdminRefusal } from './ask-site.ts';
import { giveCommand, type Place } from './give-command.ts';

type Options = { [name in 'for' | 'to' | 'days' | 'url' | 'passphrase-file']?: string | undefined };

/** `valise make`, `valise import`: what the command line prints. */
export async function runValiseCommand(place: Place, [verb, file, ...rest]: string[], options: Options): Promise<string> {
  try {
    if (verb === 'make' && file === undefined) return await make(place, options);
    if (verb === 'import' && file !== undefined && rest.length === 0) return await take(place, file, options);
  } catch (error) {
    if (error instanceof ValiseError) throw new AdminRefusal(`${sentences[error.code] ?? `The valise was refused (${error.code}).`} Nothing was changed.`, { cause: error });
    throw error;
  }
  throw new AdminRefusal('valise make --for NAME --to FILE [--days N] | valise import FILE');
}

const sentences: { [fault in ValiseFault]?: string } = {
  not_a_valise: 'This file is not a valise.',
  too_new: 'This valise was made by a later version: update the site first.',
  cut: 'This valise is incomplete: the file was cut on its way.',
  altered: 'This valise is not as it was made: at least one byte has changed.',
  wrong_passphrase: 'This passphrase does not open the valise.',
  expired: 'This valise has expired: ask for a new one.',
  for_desk: 'This valise holds records for a desk: the site has them already.',
  unreadable: 'The file cannot be read.',
  exists: 'There is a file of that name: it is not replaced.',
};

async function make(place: Place, options: Options): Promise<string> {
  const { for: who, to } = options;
  const days = Number(options.days ?? 30);
  if (who === undefined || to === undefined) throw new AdminRefusal('--for: whom? --to: which file?');
  if (!Number.isInteger(days) || days < 1 || days > 90) throw new AdminRefusal('--days: from 1 to 90.');
  const firstPage = await readPage(place, who, null);
  const given = readGiven(options);
  const passphrase = given ?? makePassphrase(words, (below) => randomInt(below));
  const { epoch, now, first } = firstPage;
  const site = options.url?.replace(/\/+$/, '') ?? process.env['SITE_URL'] ?? null;
  const { total, header } = await writeValise(
    to,
    { kind: 'head', content: 'records', by: 'site', site, epoch, asOf: now, scopes: first.scopes, first },
    listRecords(place, who, firstPage),
    { passphrase, at: new Date(), days },
    async (digest) => {
      const answer = await giveCommand(place, { do: 'seal-first', who, digest });
      return 'seals' in answer ? answer.seals : [];
    },
  );
  const told = given === undefined ? `\nPassphrase (shown once, give it by another way than the file):\n\n    ${passphrase}\n` : '';
  return `${to}: ${total} records for ${first.userName}, good until ${header.expires}${told}`;
}

async function* listRecords(place: Place, who: string, page: FirstPage): AsyncGenerator<RecordLine> {
  const { grantsHash } = page.first;
  for (let current = page; ; current = await readPage(place, who, current.next)) {
    if (current.first.grantsHash !== grantsHash || current.epoch !== page.epoch) throw new AdminRefusal('The rights of this person have changed meanwhile: run it again.');
    yield* current.records;
    if (current.next === null) return;
  }
}

async function readPage(place: Place, who: string, after: string | null): Promise<FirstPage> {
  const answer = await giveCommand(place, { do: 'first-page', who, after });
  if ('page' in answer && answer.page) return answer.page;
  throw new AdminRefusal(`Nobody is called ${who}, two people are, or their rights have just changed. Names and ids: user list.`);
}

async function take(place: Place, file: string, options: Options): Promise<string> {
  const passphrase = readGiven(options) ?? (await askSecret('Passphrase of the valise: '));
  if (!passphrase) throw new AdminRefusal('The passphrase: in SITE_VALISE_PASSPHRASE, by --passphrase-file, or on the terminal.');
  const opened = await openValise(file, passphrase);
  const { head, header } = opened;
  if (Date.parse(header.expires) <= Date.now()) throw new ValiseError('expired');
  if (head.content !== 'waiting') throw new ValiseError('for_desk');
  await carryFiles(place, opened, head);
  const sum: Record<string, number> = {};
  const count = (name: string, more = 1) => (sum[name] = (sum[name] ?? 0) + more);
  for await (const lines of listBatches(opened)) {
    const { author, results, forged, aside, gap } = await carry(place, head, lines);
    if (author === 'unknown') throw new AdminRefusal(`The site knows no token of whoever made this valise (${head.by}). Nothing was changed.`);
    for (const { status, code } of results) count(code === null ? status : `${status} (${code})`);
    if (forged.length > 0) count('forged, left out', forged.length);
    if (aside.length > 0) count('kept aside: the author is revoked', aside.length);
    if (gap !== null) {
      count(`not yet: line ${gap.expect} has not come`, lines.length - results.length - forged.length);
      break;
    }
  }
  return `From ${head.by}, ${header.at}: ${Object.entries(sum).map(([name, number]) => `${number} ${name}`).join(', ') || 'nothing'}`;
}

/** The files first: a line that names one is then taken at once. A file that the site does not take is told by its line. */
async function carryFiles(place: Place, opened: OpenedValise, { author }: WaitingHead): Promise<void> {
  let refused: string | null = null;
  for await (const items of readItems(opened))
    for (const piece of items) {
      if (piece.kind !== 'piece' || piece.sha256 === refused) continue;
      try {
        await giveCommand(place, { do: 'carry-piece', author, piece });
      } catch (error) {
        if (!(error instanceof AdminRefusal)) throw error;
        refused = piece.sha256;
      }
    }
}

async function carry(place: Place, { device, author }: WaitingHead, lines: CarriedLine[]): Promise<Carried> {
  const answer = await giveCommand(place, { do: 'carry', carried: { device, author, lines: lines.map(({ n, sha, frozen, mac }) => ({ n, sha, frozen, mac })), files: [] } });
  if (!('carried' in answer)) throw new Error('The site did not answer as it should');
  return answer.carried;
}

/** As many lines as one body of the door takes. */
async function* listBatches(opened: OpenedValise): AsyncGenerator<CarriedLine[]> {
  let batch: CarriedLine[] = [];
  let bytes = 0;
  for await (const items of readItems(opened))
    for (const item of items) {
      if (item.kind !== 'line') continue;
      const size = Buffer.byteLength(JSON.stringify(item));
      if (batch.length === 500 || (batch.length > 0 && bytes + size > 6 * 1024 * 1024)) {
        yield batch;
        batch = [];
        bytes = 0;
      }
      batch.push(item);
      bytes += size;
    }
  if (batch.length > 0) yield batch;
}

function readGiven(options: Options): string | undefined {
  const path = options['passphrase-file'];
  return path === undefined ? process.env['SITE_VALISE_PASSPHRASE'] : readFileSync(path, 'utf8').trim();
}
