import type { ExampleOrganisation } from '../example-organisation.ts';
import { further } from './further.ts';
import { loireAtlantique } from './loire-atlantique.ts';
import { west } from './west.ts';

/** All organisations of the examples. Their order decides their ids: add new ones at the end. */
export const exampleOrganisations: readonly ExampleOrganisation[] = [...loireAtlantique, ...west, ...further];
