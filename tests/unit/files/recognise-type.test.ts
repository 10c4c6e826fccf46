import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseType } from '../../../src-main/domain/file/recognise-type.ts';
import { makeDocx, makeOdt, makePdf, makePng, makeZip } from '../../support/make-files.ts';

const recognise = (bytes: Uint8Array) => recogniseType(bytes.length, (from, to) => bytes.subarray(from, to));

describe('the type of a file is what it holds', () => {
  it.each([
    ['a PDF', makePdf(5000), 'application/pdf'],
    ['a PNG image', makePng(), 'image/png'],
    ['a JPEG image', Buffer.from('\xff\xd8\xff\xe0\x00\x10JFIF', 'latin1'), 'image/jpeg'],
    ['a WebP image', Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 ', 'latin1'), 'image/webp'],
    ['a Word document', makeDocx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['an OpenDocument text', makeOdt(), 'application/vnd.oasis.opendocument.text'],
    ['a text in UTF-8', Buffer.from('Bonjour à toutes et à tous\n'), 'text/plain'],
    ['a text of an old Windows', Buffer.from('Bonjour \xe0 tous\r\n', 'latin1'), 'text/plain'],
  ])('%s', async (_, bytes, type) => {
    expect(await recognise(bytes)).toBe(type);
  });

  it.each([
    ['nothing at all', Buffer.alloc(0)],
    ['a Windows program', Buffer.from('MZ\x90\x00\x03\x00\x00', 'latin1')],
    ['a Linux program', Buffer.from('\x7fELF\x02\x01\x01\x00', 'latin1')],
    ['a page', Buffer.from('  <!DOCTYPE html><script>alert(1)</script>')],
    ['an image that is a page (SVG)', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf ~\n')],
    ['an archive of anything', makeZip({ 'a.txt': 'x' })],
    ['a Word document with macros', makeDocx({ 'word/vbaProject.bin': 'x' })],
    ['an OpenDocument text with macros', makeOdt({ 'Basic/Standard/Module1.xml': 'x' })],
    ['an OpenDocument template', makeZip({ mimetype: 'application/vnd.oasis.opendocument.text-template', 'content.xml': 'x' })],
    ['a Word document cut before its end', makeDocx().subarray(0, -30)],
    ['a text with a control character far inside', Buffer.from(`${'a'.repeat(100_000)}\u0001`)],
    ['a PDF behind something else', Buffer.from('x%PDF-1.7\u0000')],
  ])('is not one that records carry: %s', async (_, bytes) => {
    expect(await recognise(bytes)).toBeUndefined();
  });

  it('of any bytes that begin as an archive is found without failing', async () => {
    const whole = makeDocx();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        await recognise(bytes);
      }),
      { numRuns: 2000 },
    );
  });
});
