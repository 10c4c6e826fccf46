import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName, isPlainFileName } from '../../../src-main/domain/file/file-name.ts';

describe('the name of a file', () => {
  it.each([
    ['CV Awa Diop.pdf', 'application/pdf', 'CV Awa Diop.pdf'],
    ['statuts signés', 'application/pdf', 'statuts signés.pdf'],
    ['photo.JPEG', 'image/jpeg', 'photo.jpg'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['C:\\Users\\Awa\\cv.pdf', 'application/pdf', 'cv.pdf'],
    ['facture.pdf.exe', 'application/pdf', 'facture.pdf.exe.pdf'],
    ['cv\u202efdp.exe', 'application/pdf', 'cvfdp.exe.pdf'],
    ['a\u0000b\nc\u200b.txt', 'text/plain', 'abc.txt'],
    ['CON', 'text/plain', '_CON.txt'],
    ['...', 'text/plain', 'fichier.txt'],
    ['le <titre>: "x"?.odt', 'application/vnd.oasis.opendocument.text', 'le _titre__ _x__.odt'],
  ])('%j of type %s becomes %j', (given, type, expected) => {
    expect(cleanFileName(given, type)).toBe(expected);
  });

  it('is refused from another desk if it is more than a name', () => {
    for (const name of ['', '../cv.pdf', 'a/b.pdf', 'a\\b.pdf', 'cv\u202efdp.pdf', 'cv\u0007.pdf', '.cache', 'cv.pdf.', ' cv.pdf', 'NUL.txt', 'x'.repeat(400), 'e\u0301.pdf'])
      expect([name, isPlainFileName(name)]).toEqual([name, false]);
    expect(isPlainFileName('CV d’Awa – 2026.pdf')).toBe(true);
  });

  it('once cleaned is always plain, whatever it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => isPlainFileName(cleanFileName(given, 'application/pdf'))), { numRuns: 400 });
  });
});
