import { v7 } from 'uuid';

/** A UUID of version 7, made at `now`: sorted by creation. */
export const makeRecordId = (now: Date): string => v7({ msecs: now.getTime() });
