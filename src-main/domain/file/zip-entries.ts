/** Reads bytes of a file, from `from` to before `to`. */
export type ReadBytes = (from: number, to: number) => Uint8Array | Promise<Uint8Array>;

/** The directory of a document of the size that we take holds far fewer. */
const maxDirectory = 4 * 1024 * 1024;
const maxEnd = 22 + 65_535;

/** The names of what a zip archive holds, as its directory says; undefined if it is none, or not a whole one. */
export async function listZipEntries(size: number, read: ReadBytes): Promise<string[] | undefined> {
  const tailStart = Math.max(0, size - maxEnd);
  const tail = await read(tailStart, size);
  const end = findEnd(tail);
  if (end === undefined) return undefined;
  const view = new DataView(tail.buffer, tail.byteOffset + end, 22);
  const length = view.getUint32(12, true);
  const start = view.getUint32(16, true);
  if (length > maxDirectory || start + length > tailStart + end) return undefined;
  return readDirectory(await read(start, start + length), view.getUint16(10, true));
}

/** Where the record that ends an archive begins: its comment must reach the end of the file exactly. */
function findEnd(tail: Uint8Array): number | undefined {
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail[at] !== 0x50 || tail[at + 1] !== 0x4b || tail[at + 2] !== 5 || tail[at + 3] !== 6) continue;
    if (at + 22 + tail[at + 20]! + tail[at + 21]! * 256 === tail.length) return at;
  }
  return undefined;
}

function readDirectory(bytes: Uint8Array, count: number): string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const names: string[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    if (at + 46 + name > bytes.length) return undefined;
    // Names that matter here are ASCII; others only must not be taken for them.
    names.push(String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(name, 300))));
    at += 46 + name + extra + comment;
  }
  return names;
}
