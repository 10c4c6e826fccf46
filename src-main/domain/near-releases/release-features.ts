import { readEmployerWords } from '../duplicates/employer-name.ts';
import { readTellingWords, smallWords } from '../duplicates/read-title-words.ts';
import { sketchText, type TextSketch } from '../duplicates/sketch-text.ts';
import { splitWords } from '../duplicates/split-words.ts';
import type { PressFields } from '../press/press-release.ts';
import { type Edition, readEdition } from './read-edition.ts';

/** What two releases are compared by. */
export type ComparedRelease = Pick<PressFields, 'title' | 'body' | 'organisationName' | 'contactEmail' | 'receivedAt'>;

/** What a release is compared by: its text in short, whatever its length, and its facts. */
export type ReleaseFeatures = ReleaseFacts & { text: TextSketch };

/** All but the text, which is the dear part to read. */
export type ReleaseFacts = {
  title: string[];
  /** The words that tell the issuer's name from others; null where none is known. */
  issuer: string[] | null;
  /** The address that it came from. */
  sender: string | null;
  edition: Edition;
  /** Days since 1970. */
  received: number | null;
};

export const readReleaseFeatures = (release: ComparedRelease): ReleaseFeatures => ({ text: sketchText(splitWords(cutLetterhead(release.body))), ...readReleaseFacts(release) });

export function readReleaseFacts({ title, body, organisationName, contactEmail, receivedAt }: ComparedRelease): ReleaseFacts {
  const received = Date.parse(receivedAt) / 86_400_000;
  return {
    title: readTellingWords(title, ofReleases),
    issuer: readEmployerWords(organisationName),
    sender: contactEmail?.trim().toLowerCase() ?? null,
    edition: readEdition(title, body),
    received: Number.isFinite(received) ? received : null,
  };
}

/** Said of any release, or of one sent again. */
const ofReleases = new Set(`${smallWords} cp communique presse dossier invitation info actualite rappel relance rectificatif correctif version corrigee tr re fwd fw`.split(' '));

/** Where an issuer begins to say who it is, as at the end of all its releases: a line of its own. */
const letterhead = /^[ \t*_#–—-]{0,12}(?:[àa] propos |contacts? (?:presse|m[ée]dia)|qui sommes[ -]nous)/im;
/** A text that would begin with its letterhead is kept whole. In UTF-16 units. */
const shortest = 200;

function cutLetterhead(body: string): string {
  const at = body.slice(shortest).search(letterhead);
  return at === -1 ? body : body.slice(0, shortest + at);
}
