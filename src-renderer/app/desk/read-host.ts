/** What the host wrote into the page: where it runs, and whether it goes straight to the examples. */
export type PageHost = { kind: 'electron' | 'browser'; startsWithExamples: boolean };

const readMeta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

export const readHost = (): PageHost => ({
  kind: readMeta('bureau-host') === 'electron' ? 'electron' : 'browser',
  startsWithExamples: readMeta('bureau-start') === 'examples',
});
