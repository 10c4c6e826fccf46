import { describe, expect, test } from 'vitest';
import { checkOutsideUrl } from '../../../src-main/host/check-outside-url.ts';

describe('what may be opened outside of Bureau', () => {
  test.each([
    ['https://www.ressources-solidaires.org/offre/1?a=b#c'],
    ['mailto:contact@example.org?subject=Votre%20offre'],
  ])('%s goes through as it is', (address) => {
    expect(checkOutsideUrl(address)).toBe(address);
  });
  test.each([
    ['http://example.org/'],
    ['file:///etc/passwd'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['smb://server/share'],
    ['ms-msdt:/id'],
    ['https://name:password@example.org/'],
    ['https://example.org/" --gpu-launcher="calc'],
    ['https://example.org/\n--flag'],
    ['mailto:a@example.org?attach=/etc/passwd'],
    ['--help'],
    [''],
    [`https://example.org/${'a'.repeat(2000)}`],
  ])('%s is refused', (address) => {
    expect(checkOutsideUrl(address)).toBeUndefined();
  });
});
