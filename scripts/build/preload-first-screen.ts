import type { Plugin } from 'vite';

/**
 * Asks for the code of the screen on which most people land while the page's own is being read: otherwise it is asked for only once
 * that has run. `screen` ends the path of its module.
 */
export function preloadFirstScreen(screen: string): Plugin {
  return {
    name: 'preload-first-screen',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const first = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith(screen) === true);
        if (first === undefined) throw new Error(`no chunk of the build is ${screen}`);
        const files = new Set<string>();
        const add = (name: string): void => {
          const chunk = bundle[name];
          if (files.has(name) || chunk?.type !== 'chunk') return;
          files.add(name);
          chunk.imports.forEach(add);
        };
        add(first.fileName);
        return [...files]
          .filter((file) => !html.includes(file))
          .map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}`, nonce: '__CSP_NONCE__' }, injectTo: 'head' as const }));
      },
    },
  };
}
