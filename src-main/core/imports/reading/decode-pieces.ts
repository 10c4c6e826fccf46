import { FileProblem } from '../file-problem.ts';
import { detectBinary, detectEncoding } from './detect-encoding.ts';

/** A file as text, piece after piece, in the encoding that its first bytes show. Throws FileProblem where it holds no text. */
export async function* decodePieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const piece of pieces) {
    decoder ??= openDecoder(piece);
    yield decoder.decode(piece, { stream: true });
  }
  if (decoder === null) throw new FileProblem('empty');
  const tail = decoder.decode();
  if (tail !== '') yield tail;
}

function openDecoder(head: Uint8Array): InstanceType<typeof TextDecoder> {
  const binary = detectBinary(head);
  if (binary !== null) throw new FileProblem('binary', null, binary);
  return new TextDecoder(detectEncoding(head));
}
