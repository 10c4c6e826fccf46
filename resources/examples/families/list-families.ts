import type { JobFamily } from '../job-family.ts';
import { animation } from './animation.ts';
import { care } from './care.ts';
import { engagement } from './engagement.ts';
import { insertion } from './insertion.ts';
import { places } from './places.ts';
import { support } from './support.ts';

export const jobFamilies: readonly JobFamily[] = [...animation, ...insertion, ...care, ...support, ...places, ...engagement];
