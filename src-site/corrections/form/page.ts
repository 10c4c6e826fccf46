import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { LetterLanguage } from '../../../src-main/domain/letters/letter-language.ts';
import { languageParameter } from '../../../src-main/domain/letters/page-language.ts';
import { escapeHtml } from './escape-html.ts';
import type { PageView } from './page-view.ts';

const style = `
:root { color-scheme: light; font: 1.0625rem/1.55 system-ui, sans-serif; color: #1c1b1a; background: #faf8f5; }
body { margin: 0; } .language { max-width: 44rem; margin: 0 auto; padding: 1rem 1rem 0; text-align: end; } main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.25rem; margin-top: 2rem; }
label, .name { display: block; font-weight: 600; margin-bottom: .25rem; }
input, textarea, select { box-sizing: border-box; width: 100%; font: inherit; color: inherit; background: #fff; padding: .5rem .6rem; border: 1px solid #6b6560; border-radius: .3rem; }
textarea { min-height: 7rem; } textarea[name=description] { min-height: 18rem; }
.field { margin: 1.25rem 0; } .marked { border-inline-start: .35rem solid #a33b00; background: #fff3e8; padding: .75rem 1rem; border-radius: .3rem; }
.marked label { font-weight: 400; color: #8a3200; } .marked label b { font-weight: 600; color: #1c1b1a; } .comment { margin: 0 0 .5rem; } .wrong { color: #a00000; margin: .35rem 0 0; font-weight: 600; }
[aria-invalid=true] { border: 2px solid #a00000; } .problems { border: 2px solid #a00000; background: #fff; padding: .5rem 1rem; border-radius: .3rem; }
fieldset { border: 0; padding: 0; } .choices div { display: flex; gap: .6rem; align-items: baseline; margin: .6rem 0; } .choices input { width: auto; } .choices label { font-weight: 400; margin: 0; }
summary { cursor: pointer; font-weight: 600; padding: .5rem 0; } a { color: #0b4a8a; }
button { font: inherit; font-weight: 600; color: #fff; background: #0b4a8a; border: 0; border-radius: .3rem; padding: .75rem 1.5rem; cursor: pointer; }
:focus-visible { outline: 3px solid #0b4a8a; outline-offset: 2px; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** A page that runs nothing, asks nobody else for anything, and is in no frame. `body` is HTML. */
export function sendFormPage(response: ServerResponse, status: number, view: PageView, title: string, body: string): void {
  const html = `<!doctype html>
<html lang="${view.words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>${writeOtherLanguage(view)}<main>
${body}
</main></body></html>
`;
  response.setHeader('content-language', view.words.language);
  response.setHeader('content-security-policy', `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`);
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('x-robots-tag', 'noindex, nofollow');
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(html) });
  response.end(html);
}

const otherLanguages: Record<LetterLanguage, LetterLanguage> = { fr: 'en', en: 'fr' };

/** Relative: it is right behind any proxy, and says again nothing else of the address. */
function writeOtherLanguage({ words, linksOther }: PageView): string {
  if (!linksOther) return '';
  const other = otherLanguages[words.language];
  return `<nav class="language" aria-label="${words.html('language')}"><a href="?${languageParameter}=${other}" lang="${other}" hreflang="${other}">${words.html('otherLanguage')}</a></nav>\n`;
}

/** A page that says one thing. */
export const sendNotice = (response: ServerResponse, status: number, view: PageView, title: string, text: string): void =>
  sendFormPage(response, status, view, title, `<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(text)}</p>`);
