import { joinSorted } from '../duplicates/employer-name.ts';
import { hashText } from '../duplicates/hash-text.ts';
import { listTextKeys } from '../duplicates/text-keys.ts';
import type { ReleaseFeatures } from './release-features.ts';

/**
 * The numbers under which a release is looked for: those of its text, its title, its issuer and its sender. Two that share none are not
 * compared. The latest of an issuer are, whatever they say: a text written anew is found by it.
 */
export function listReleaseKeys({ text, title, issuer, sender }: ReleaseFeatures): Set<number> {
  const keys = listTextKeys(text);
  keys.add(hashText(`title ${joinSorted(title)}`));
  if (issuer !== null) keys.add(hashText(`issuer ${joinSorted(issuer)}`));
  if (sender !== null) keys.add(hashText(`sender ${sender}`));
  return keys;
}
