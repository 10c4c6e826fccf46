import type { TestDesk } from '../site/test-desk.ts';

const portion = 500;

/** Sends lines in portions that a site takes; throws if one is not applied. */
export async function sendAll(others: TestDesk, lines: ReturnType<TestDesk['makeLine']>[]): Promise<void> {
  for (let from = 0; from < lines.length; from += portion) {
    const sent = lines.slice(from, from + portion);
    const { results } = await others.send(sent);
    const refused = results.find(({ status }) => status !== 'applied');
    if (refused) throw new Error(JSON.stringify(refused));
  }
}
