/** The bytes that a window sends as base64; null for what is none. */
export const decodeBase64 = (text: string): Buffer | null => (/^[A-Za-z0-9+/]*={0,2}$/.test(text) ? Buffer.from(text, 'base64') : null);
