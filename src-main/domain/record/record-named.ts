import { z } from 'zod';
import { entity } from './entity.ts';
import { recordId } from './record-id.ts';

/** How a conflict or a proposal names the record that it is about. */
export const recordNamed = z.object({ entity, recordId });
