import { shell } from 'electron';
import { checkOutsideUrl } from '../host/check-outside-url.ts';

/** Gives an https or mailto address to the system's own program. False if it was refused or nothing opens it. */
export async function openOutside(address: string): Promise<boolean> {
  const url = checkOutsideUrl(address);
  if (url === undefined) return false;
  return shell.openExternal(url).then(
    () => true,
    () => false,
  );
}
