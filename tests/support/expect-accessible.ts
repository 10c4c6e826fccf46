import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing that axe knows of is wrong with what is shown. */
export async function expectAccessible(page: Page, { inElectron = false } = {}): Promise<void> {
  // Electron opens no second page for axe to finish its work in: it then does all of it in this one.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(inElectron).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
}
