import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mutation } from '../../../src-main/contract/site/mutation.ts';
import { writeCanonicalJson } from '../../../src-main/core/sync/canonical-json.ts';
import { judgeValise } from '../../../src-main/core/valise/judge-valise.ts';
import { takeValise } from '../../../src-main/core/valise/take-valise.ts';
import { hashToken, makeLineMac, nameAuthor } from '../../../src-main/valise/carried-mac.ts';
import { openValise } from '../../../src-main/valise/read-valise.ts';
import { writeValise } from '../../../src-main/valise/write-valise.ts';
import type { CarriedLine } from '../../../src-main/valise/valise-lines.ts';
import type { BenchDesk } from '../../bench/full-desk.ts';
import type { TestDesk } from '../../site/test-desk.ts';
import { passphrase } from '../../support/valise-words.ts';

/** A line of somebody else, and what its record is called: also of records that who carries it may not see. */
export type ToCarry = { line: Mutation; title: string };

/** The desk takes a valise that holds these lines, closed by the token of `author`, and hands them over at its next exchange. */
export async function carryForOthers({ core, store }: BenchDesk, author: TestDesk, given: ToCarry[]): Promise<void> {
  const tokenHash = hashToken(author.code.split('.')[2] ?? '');
  const { sync: { memory, rest }, files: { entrance } } = core.context.desk();
  const now = core.context.host.now();
  const lines = given.map(({ line: { n, sha: _sha, ...line }, title }): CarriedLine => {
    const frozen = writeCanonicalJson(line);
    const numbered = { n, sha: createHash('sha256').update(frozen).digest('hex'), frozen };
    return { kind: 'line', ...numbered, mac: makeLineMac(tokenHash, author.deviceId, numbered), title };
  });
  const folder = mkdtempSync(join(tmpdir(), 'carry-'));
  try {
    const path = join(folder, 'a.valise');
    const head = { kind: 'head', by: 'Tous', site: author.url, epoch: author.hello?.epoch ?? '', asOf: null, content: 'waiting', device: author.deviceId, author: nameAuthor(tokenHash) } as const;
    await writeValise(path, head, lines, { passphrase, days: 1, at: now, cost: { n: 1024, r: 8, p: 1 } });
    const opened = await openValise(path, passphrase);
    await rest(() => takeValise({ store, memory, entrance }, opened, judgeValise(opened, memory, now), now));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
