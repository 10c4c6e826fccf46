import { createHash } from 'node:crypto';

/**
 * The token by which the person hired answers follows from the recruiter's, and not the other way round: the recruiter passes it on. A
 * desk hashes what the site will make of it, so both are made here.
 */
export const makeCandidateToken = (recruiterToken: string): string => createHash('sha256').update(`candidate\n${recruiterToken}`).digest('base64url');
