/** The rows of a list, as core sends them: base64 of little-endian 32-bit integers. */
export const decodeRows = (rows: string): number[] => [...new Int32Array(new Uint8Array(Buffer.from(rows, 'base64')).buffer)];
