import { createHash } from 'node:crypto';
import { ValiseError } from './valise-error.ts';
import type { FilePiece, PackedFiles } from './valise-lines.ts';

/**
 * Follows the pieces of files as they are written or read: each file is whole, its pieces in order, its bytes those of its
 * name. Both throw ValiseError.
 */
export function makePieceCounter() {
  const sum: PackedFiles = { count: 0, bytes: 0 };
  let current: { sha256: string; size: number; done: number; hash: ReturnType<typeof createHash> } | null = null;
  return {
    add: ({ sha256, size, at, bytes }: FilePiece): void => {
      if (current === null && at === 0) current = { sha256, size, done: 0, hash: createHash('sha256') };
      if (current?.sha256 !== sha256 || current.size !== size || current.done !== at) throw new ValiseError('altered');
      const plain = Buffer.from(bytes, 'base64');
      current.hash.update(plain);
      current.done += plain.length;
      if (current.done < size) return;
      if (current.done > size || current.hash.digest('hex') !== sha256) throw new ValiseError('altered');
      sum.count++;
      sum.bytes += size;
      current = null;
    },
    end: (): PackedFiles => {
      if (current !== null) throw new ValiseError('altered');
      return sum;
    },
  };
}
