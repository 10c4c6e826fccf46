import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing that axe knows of is wrong with what is shown. */
export async function expectAccessible(page: Page): Promise<void> {
  // All in this page: Electron opens no second one for axe to finish its work in, and in a browser that one costs time.
  // What passes is not described, and no style sheet is read again: only the rules on films and on turned screens would use them.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
}
