/** Row numbers from base64 of little-endian 32-bit integers. 100,000 rows take 400 kB this way, and no parsing. */
export function decodeRowIds(base64: string): Int32Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length - (text.length % 4));
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  const view = new DataView(bytes.buffer);
  const rows = new Int32Array(bytes.length / 4);
  for (let i = 0; i < rows.length; i++) rows[i] = view.getInt32(i * 4, true);
  return rows;
}
