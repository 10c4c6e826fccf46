import { z } from 'zod';
import { articleOneReading, registryMention } from '../ess/read-proofs.ts';
import { essOverride } from '../ess/ess-override.ts';
import { instant, line, paragraph, webAddress } from '../text.ts';
import { attachedFiles } from '../file/attached-file.ts';
import { distinctRecords } from '../record/distinct-record.ts';
import { recordId } from '../record/record-id.ts';
import { territory } from '../record/role.ts';
import { mergedOrganisations } from './merged-organisation.ts';

/** Why identifiers that fail their check are kept: registries hold true ones that fail. */
const keptIdentifiers = z.object({ reason: z.string().trim().min(1).max(500), by: z.string().max(200), at: instant });

/** What a person writes of an organisation in the form of its identity. */
export const organisationContent = z.object({
  name: z.string().trim().min(1).max(300),
  siret: line(20),
  rna: line(20),
  legalForm: line(200),
  address: line(500),
  postcode: line(12),
  city: line(200),
  territory: territory.nullable(),
  website: webAddress.nullable(),
  about: paragraph(10_000),
  /** What was seen and said on the spot. */
  visitNotes: paragraph(20_000),
  /** Of a country of the European Union. */
  vat: line(20),
});
export type OrganisationContent = z.infer<typeof organisationContent>;

/** An employer, a partner or a member organisation. */
export const organisationFields = organisationContent.extend({
  // Later than the rest: absent from records of an older version.
  visitNotes: organisationContent.shape.visitNotes.default(null),
  vat: organisationContent.shape.vat.default(null),
  identifiersKept: keptIdentifiers.nullable().default(null),
  articleOne: articleOneReading.nullable().default(null),
  registryMention: registryMention.nullable().default(null),
  /** The organisation of its group whose verdict is its own too. */
  verdictOf: recordId.nullable().default(null),
  /** A verdict that a person put down. */
  essOverride: essOverride.nullable().default(null),
  files: attachedFiles,
  /** Absent from records of an older site, as what follows. */
  distinctFrom: distinctRecords,
  mergedFrom: mergedOrganisations,
  /** Pairs of one of its contacts and another one, of whom someone said that they are not the same person; `id` is made from those of both. */
  distinctContacts: distinctRecords,
});
export type OrganisationFields = z.infer<typeof organisationFields>;
