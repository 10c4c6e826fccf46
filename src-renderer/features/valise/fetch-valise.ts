import type { DeskClient } from '../../app/desk/desk-client.ts';

/** Takes a valise from core piece by piece, and gives it to the browser to keep, as any download. */
export async function fetchValise(client: DeskClient, id: string, fileName: string): Promise<void> {
  const pieces: Blob[] = [];
  for (let at: number | null = 0; at !== null; ) {
    const { bytes, next }: { bytes: string; next: number | null } = await client.valise.read({ id, at });
    pieces.push(new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))]));
    at = next;
  }
  const url = URL.createObjectURL(new Blob(pieces, { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
