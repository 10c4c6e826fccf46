import { inject } from 'vitest';
import { sharedPostgres } from './site-server.ts';

// For the tests of this project alone: those of others start what they say.
process.env[sharedPostgres] = inject('postgres');
