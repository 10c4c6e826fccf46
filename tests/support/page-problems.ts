import type { Page } from '@playwright/test';

/**
 * Collects what a person does not see: errors in the console (a breach of the content policy is one) and errors that
 * no code caught. `expected` are those that the test causes itself, such as a network that was cut.
 */
export function collectPageProblems(page: Page, expected: RegExp[] = []): string[] {
  const problems: string[] = [];
  const add = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) problems.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') add(message.text());
  });
  page.on('pageerror', (error) => add(error.stack ?? String(error)));
  return problems;
}

/** What the browser says of requests that were under way when the process or the site behind them ended. */
export const cutProblems = [/net::ERR_(INCOMPLETE_CHUNKED_ENCODING|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE)/];
