// Letters that a system's opener or a shell behind it could take for something else.
// oxlint-disable-next-line no-control-regex -- control characters are what is refused
const unsafe = /[\u0000-\u0020\u007f"`<>\\]/;

/**
 * The address as it may be given to the system's own program, or undefined. Only https without a name and password,
 * and mailto without attachments; everything else (file:, other programs' schemes, http) is refused.
 */
export function checkOutsideUrl(address: string): string | undefined {
  if (address.length > 2000 || unsafe.test(address)) return undefined;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (url.protocol === 'https:') return url.username === '' && url.password === '' ? url.href : undefined;
  if (url.protocol !== 'mailto:') return undefined;
  const fields = [...url.searchParams.keys()].map((field) => field.toLowerCase());
  return fields.every((field) => ['subject', 'body', 'cc', 'bcc', 'to'].includes(field)) ? url.href : undefined;
}
