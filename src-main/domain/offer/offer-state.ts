import { z } from 'zod';
import { offerStates } from './offer-moves.ts';

export * from './offer-moves.ts';

/** A state, where it comes in from outside. */
export const offerState = z.enum(offerStates);
