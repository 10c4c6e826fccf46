import type { CarriedInput, CarriedOutput } from '../../src-main/contract/site/carried.ts';
import type { Fields } from '../../src-main/domain/record/merge-fields.ts';
import { listHashes } from '../../src-main/domain/record/named-files.ts';
import { isSameMac, makeLineMac } from '../../src-main/valise/carried-mac.ts';
import { findAuthor } from '../devices/find-person.ts';
import type { SiteTables } from '../records/site-tables.ts';
import { ForeignDevice, looseLine, pushLines, type LooseLine } from './push-lines.ts';

export type Carried = Pick<CarriedOutput, 'author' | 'results' | 'forged' | 'aside' | 'gap'>;
/** `userId`: of the author. */
export type ShareFiles = (userId: string, hashes: string[]) => Promise<void>;
type Line = CarriedInput['lines'][number];

/**
 * Lines that a file brought, whoever carried it: each must be closed by its author's own key, and is then judged by the
 * author's rights as they are now, under the author's numbers. The author's own sending, before or after, changes nothing.
 * `share` lets the author name files that came with the lines.
 */
export async function takeCarried(tables: SiteTables, { device, author, lines, files }: CarriedInput, share: ShareFiles = async () => {}): Promise<Carried> {
  const answer: Carried = { author: 'known', results: [], forged: [], aside: [], gap: null };
  const found = await findAuthor(tables, author);
  if (found === undefined) return { ...answer, author: 'unknown' };
  const sound = lines.flatMap((line) => readLine(found.person.tokenHash, device, line) ?? []);
  answer.forged = lines.map(({ n }) => n).filter((n) => !sound.some((line) => line.n === n));
  if (found.revoked) {
    await tables.keepAside(device, found.person.userId, sound);
    return { ...answer, author: 'revoked', aside: sound.map(({ n }) => n) };
  }
  if (sound.length === 0) return answer;
  await tables.claimDevice(device, found.person.userId);
  const named = new Set(sound.flatMap(({ set }) => listHashes((set as Fields | undefined)?.['files'])));
  await share(found.person.userId, files.filter((sha256) => named.has(sha256)));
  try {
    // Lines outlive a restored site: whatever epoch they were made in, it judges them as it stands.
    const { epoch } = await tables.readMeta();
    const { results, gap } = await pushLines(tables, found.person, { deviceId: device, epoch, lines: sound });
    return { ...answer, results, gap };
  } catch (error) {
    if (error instanceof ForeignDevice) return { ...answer, author: 'unknown' };
    throw error;
  }
}

/** The line as the author's desk would send it; undefined if it is not what the author closed. */
function readLine(tokenHash: string, device: string, { n, sha, frozen, mac }: Line): LooseLine | undefined {
  if (!isSameMac(makeLineMac(tokenHash, device, { n, sha, frozen }), mac)) return undefined;
  try {
    return looseLine.parse({ ...(JSON.parse(frozen) as object), n, sha });
  } catch {
    return undefined;
  }
}
