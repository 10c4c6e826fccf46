import { fileTypes, isFileType } from './file-types.ts';

const maxLength = 120;
/** Controls, marks that turn the reading order, and what cannot be seen. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** Other spellings of an ending that are as good. */
const endings: Partial<Record<string, RegExp>> = { jpg: /\.jpe?g$/i };

/** True if a name is only a name: no folder, nothing that is not seen, nothing that a system reads its own way. */
export const isPlainFileName = (name: string): boolean =>
  name.length > 0 && name.length <= maxLength + 10 && name === makePlain(name) && !reserved.test(name.split('.')[0] ?? '');

/**
 * A name that is safe to show and to write, from whatever a person's system or another desk gave: without folders,
 * control or direction characters, and with the ending of its type, so that a system opens it as what it is.
 */
export function cleanFileName(given: string, type: string): string {
  const ending = isFileType(type) ? fileTypes[type] : 'bin';
  let name = makePlain(given.split(/[/\\]/).at(-1) ?? '');
  name = name.replace(endings[ending] ?? new RegExp(`\\.${ending}$`, 'i'), '');
  name = Array.from(name).slice(0, maxLength - 10).join('').replace(/[. ]+$/, '');
  if (name === '') name = 'fichier';
  if (reserved.test(name.split('.')[0] ?? '')) name = `_${name}`;
  return `${name}.${ending}`;
}

const makePlain = (name: string): string =>
  name.normalize('NFC').replace(unseen, '').replace(/[/\\<>:"|?*]/g, '_').replace(/\s+/g, ' ').trim().replace(/^\.+|[. ]+$/g, '');
