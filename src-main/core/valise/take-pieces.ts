import type { FilePiece, ValiseItem } from '../../valise/valise-lines.ts';
import type { FileEntrance } from '../files/add-file.ts';
import { FileRefusal } from '../files/file-problem.ts';

type Options = {
  entrance: FileEntrance;
  /** A record or a line that is here names it: what nobody may see is not kept. */
  isWanted: (sha256: string) => boolean;
  /** The site has not received it: its carrier brings it. */
  toSend: boolean;
  at: Date;
  onTaken: (sha256: string) => void;
};

/**
 * Keeps the files of a valise, sealed as they come, piece after piece; a whole one counts as here. One that this computer
 * does not take (its type, its size) is left out: the site would refuse it too. `stop` takes away what was not whole.
 */
export function makePieceTaker({ entrance, isWanted, toSend, at, onTaken }: Options) {
  let current: { sha256: string; upload: string } | null = null;
  let files = 0;
  const stop = (): void => {
    if (current) entrance.cancel(current.upload);
    current = null;
  };
  const add = async ({ sha256, size, at: place, bytes }: FilePiece): Promise<void> => {
    if (place === 0) {
      stop();
      if (isWanted(sha256)) current = { sha256, upload: entrance.begin('', size) };
    }
    if (current?.sha256 !== sha256) return;
    const { upload } = current;
    const plain = Buffer.from(bytes, 'base64');
    await entrance.push(upload, plain);
    if (place + plain.length < size) return;
    await entrance.end(upload, '', at.toISOString(), () => onTaken(sha256), { toSend });
    files++;
    current = null;
  };
  return {
    addAll: async (items: readonly ValiseItem[]): Promise<void> => {
      for (const item of items) {
        if (item.kind !== 'piece') continue;
        try {
          await add(item);
        } catch (error) {
          if (!(error instanceof FileRefusal)) throw error;
          stop();
        }
      }
    },
    files: () => files,
    stop,
  };
}
