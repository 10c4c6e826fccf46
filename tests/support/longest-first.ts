import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** On a machine that has measured nothing yet: what lasts, begun last, would end alone. */
const lasting = ['sync/mutants', 'sync/killed-anywhere', 'sync/files', 'sync/simulator', 'fuzz/site-messages', 'site/backup', 'site/limits', 'site/killed-server', 'sync/valise-killed', 'core/imports/huge-file'];

/** Begins with the files that last longest. */
export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = lasting.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return place === -1 ? lasting.length : place;
    };
    return super.sort(files).then((sorted) => sorted.toSorted((a, b) => rank(a) - rank(b)));
  }
}
