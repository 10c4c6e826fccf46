import { expect, type Page } from '@playwright/test';
import type { WebApp } from './launch-web.ts';

const passphrase = 'quatre mots bien choisis';

/** What the corner says of the exchanges. */
export const findStatus = (page: Page) => page.getByTestId('sync-status');

/** From the welcome screen to a desk that asks for its code of connection. */
export async function setUp({ page }: Pick<WebApp, 'page'>, name: string): Promise<void> {
  await page.getByLabel('Votre nom').fill(name);
  await page.getByRole('button', { name: 'Se connecter au site' }).click();
  await page.getByLabel('Phrase de passe').first().fill(passphrase);
  await page.getByLabel('La même phrase').fill(passphrase);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('button', { name: 'Je l’ai gardée' }).click();
}

/** From the welcome screen to a desk connected to the site, as a person does it. */
export async function joinSite(app: Pick<WebApp, 'page'>, name: string, code: string): Promise<void> {
  const { page } = app;
  await setUp(app, name);
  await page.getByLabel('Code de connexion').fill(code);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(findStatus(page)).toContainText('Tout est envoyé');
}
