/** Where the site is, and the token of this device there. */
export type Connection = { url: string; token: string };

/**
 * Reads `rsb1.<base64url of the address>.<token>`: one thing to copy in place of two. Spaces and line ends that a mail
 * put in are left out. Undefined if it is none, or if the address is neither https nor this machine.
 */
export function readConnectionCode(code: string): Connection | undefined {
  const [prefix, address = '', token = '', ...rest] = code.replace(/\s+/g, '').split('.');
  if (prefix !== 'rsb1' || address === '' || !/^[\w-]{16,200}$/.test(token) || rest.length > 0) return undefined;
  let url: URL;
  try {
    url = new URL(Buffer.from(address, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  const isHere = url.hostname === '127.0.0.1' || url.hostname === 'localhost' || url.hostname === '[::1]';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) return undefined;
  return { url: url.href.replace(/\/+$/, ''), token };
}
