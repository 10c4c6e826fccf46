import { z } from 'zod';
import { essOverride } from '../ess/ess-override.ts';
import { line, paragraph, webAddress } from '../text.ts';
import { attachedFiles } from '../file/attached-file.ts';
import { distinctRecords } from '../record/distinct-record.ts';
import { territory } from '../record/role.ts';
import { mergedOrganisations } from './merged-organisation.ts';

/** An employer, a partner or a member organisation. */
export const organisationFields = z.object({
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
  /** What was seen and said on the spot. Later than the rest: absent from records of an older site. */
  visitNotes: paragraph(20_000).default(null),
  /** A verdict that a person put down. Absent from records of an older site. */
  essOverride: essOverride.nullable().default(null),
  files: attachedFiles,
  /** Absent from records of an older site, as what follows. */
  distinctFrom: distinctRecords,
  mergedFrom: mergedOrganisations,
});
export type OrganisationFields = z.infer<typeof organisationFields>;
