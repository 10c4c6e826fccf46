// Writes docs/site-api/openapi.json from the contract; with --check, only says whether it is up to date.
import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { readFileSync, writeFileSync } from 'node:fs';
import { siteContract } from '../src-main/contract/site.ts';
import { pageMediaType } from '../src-main/contract/site/feed-line.ts';

type Operation = { summary?: string; security?: unknown[]; parameters?: { allowEmptyValue?: boolean; allowReserved?: boolean }[]; requestBody?: { content?: object }; responses?: Record<string, Answer>; operationId?: string };
type Answer = { description?: string; headers?: object; content?: Record<string, { schema?: unknown }> };

const meanings: Record<string, string> = {
  '400': 'The request does not fit the contract: `data.fields` names what was refused',
  '401': 'The token is missing or revoked',
  '403': 'This device may not do that',
  '404': 'There is no such thing',
  '409': 'The rights of this person have changed: say hello again',
  '410': 'The cursor is no longer valid: `data.reason` says why. Read the snapshot again',
  '412': 'Rights or epoch moved during the snapshot: start it again',
  '415': 'The content is of no type that this site takes',
  '416': 'One range of bytes, within the file',
  '422': 'The bytes are not those of this SHA-256: send it again from its beginning',
  '507': 'Too much of this person waits here without a record that names it',
  '413': 'The body is larger than this route takes',
  '426': 'This Bureau is too old for the site',
  '429': 'Too many requests: wait as Retry-After says',
};

const rawBytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
const file = new URL('../docs/site-api/openapi.json', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
const spec = await generator.generate(siteContract, {
  info: {
    title: 'Ressources solidaires: public site',
    version,
    description:
      'What anyone may send to the site and read from it, and how a Bureau keeps in step with it. The README beside this file explains the synchronisation.',
    license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    contact: { name: 'Ressources solidaires', email: 'contact@ressources-solidaires.org' },
  },
  servers: [{ url: 'https://www.ressources-solidaires.org/api', description: 'The association’s site' }],
  tags: [
    { name: 'submissions', description: 'Offers, press releases and requests, from forms and partner sites' },
    { name: 'published', description: 'What the public reads' },
    { name: 'corrections', description: 'What a recruiter is asked to correct, at the end of a secret link' },
    { name: 'devices', description: 'The token of a desk' },
    { name: 'sync', description: 'How a desk and the site exchange records' },
    { name: 'files', description: 'Attached files' },
  ],
  components: {
    securitySchemes: {
      deviceToken: { type: 'http', scheme: 'bearer', description: 'The token of a connection code `rsb1.<address>.<token>`' },
    },
  },
});

for (const path of Object.values(spec.paths ?? {}))
  for (const operation of Object.values(path ?? {}) as Operation[]) complete(operation);

const text = `${JSON.stringify(spec, null, 2)}\n`;
if (process.argv.includes('--check')) {
  if (text !== readFileSync(file, 'utf8')) {
    console.error('docs/site-api/openapi.json is not what the contract says: run `npm run openapi`.');
    process.exitCode = 1;
  }
} else writeFileSync(file, text);

/** What the generator cannot know: pages are JSON lines with their digest, and the public routes ask for no token. */
function complete(operation: Operation): void {
  operation.security ??= [];
  // The generator allows empty and reserved characters everywhere; the site does not.
  for (const parameter of operation.parameters ?? []) {
    delete parameter.allowEmptyValue;
    delete parameter.allowReserved;
  }
  for (const [status, answer] of Object.entries(operation.responses ?? {})) {
    answer.description = meanings[status] ?? answer.description ?? status;
    if (status === '429') answer.headers = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } } };
  }
  if (operation.operationId === 'published.jobPosting') {
    const posting = operation.responses?.['200'];
    if (posting?.content?.['application/json'] === undefined) throw new Error('The job posting has no answer');
    posting.content = { 'application/ld+json': posting.content['application/json'] };
  }
  if (operation.operationId === 'files.part') operation.requestBody = { ...operation.requestBody, content: rawBytes };
  if (operation.operationId === 'files.read') {
    const whole = operation.responses?.['200'];
    if (whole === undefined) throw new Error('A file has no answer');
    whole.content = rawBytes;
    operation.responses = { ...operation.responses, '206': { description: 'The range that was asked for', content: rawBytes } };
  }
  if (operation.operationId !== 'sync.snapshot' && operation.operationId !== 'sync.feed') return;
  const page = operation.responses?.['200'];
  if (page === undefined) throw new Error(`${operation.operationId} has no answer`);
  page.description = 'Lines of JSON: a head, items, an end';
  page.headers = { 'X-Sync-Sha256': { description: 'SHA-256 (hex) of the plain body', schema: { type: 'string' } } };
  page.content = { [pageMediaType]: { schema: { type: 'string' } } };
}
