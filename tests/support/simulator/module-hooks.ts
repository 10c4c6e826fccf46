import { registerHooks } from 'node:module';
import { type Mutant, mutants } from './mutants.ts';

const locate = (path: string) => new URL(path, import.meta.url).href;
/** What is replaced, by the name that it is imported by. */
const replaced: Partial<Record<string, string>> = { uuid: locate('./fixed-ids.ts'), 'node:timers/promises': locate('./fixed-turns.ts') };
/** The same, by where it is. */
const replacedFiles = new Map([
  [locate('../../../src-main/valise/write-valise.ts'), locate('./fake-valise.ts')],
  [locate('../../../src-main/valise/read-valise.ts'), locate('./fake-valise.ts')],
  [locate('../../../src-main/core/files/part-size.ts'), locate('./fixed-parts.ts')],
]);

/**
 * From now on this thread makes numbered ids, so that a schedule is the same each time; and code is without one
 * safeguard, if a mutant is named. To be called before anything else is imported: the code itself has no such switch.
 */
export function hookModules(name: string | null): void {
  const mutant = mutants.find((candidate) => candidate.name === name);
  if (name !== null && !mutant) throw new Error(`no mutant is called ${name}`);
  const pieces = new Map(mutant ? [mutant, ...(mutant.too ?? [])].map((piece) => [locate(`../../../${piece.file}`), piece]) : []);
  registerHooks({
    resolve: (specifier, context, next) => {
      const own = replaced[specifier];
      const found = own === undefined ? next(specifier, context) : { url: own };
      return { ...found, url: replacedFiles.get(found.url) ?? found.url, shortCircuit: true };
    },
    load: (url, context, next) => {
      const module = next(url, context);
      const piece = pieces.get(url);
      return piece === undefined ? module : { ...module, source: mutate(readSource(module.source), piece) };
    },
  });
}

const readSource = (source: unknown): string => (typeof source === 'string' ? source : Buffer.from(source as Uint8Array).toString());

function mutate(source: string, { file, takes, leaves }: Pick<Mutant, 'file' | 'takes' | 'leaves'>): string {
  if (source.split(takes).length !== 2) throw new Error(`${file} no longer holds, once, ${takes}`);
  return source.replace(takes, () => leaves);
}
