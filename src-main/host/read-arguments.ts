import { parseArgs } from 'node:util';

export type HostArguments = {
  /** Goes straight to the examples. */
  examples: boolean;
  profile: string | undefined;
  port: number;
  /** Opens the browser on the page. */
  open: boolean;
};

/** Reads what Bureau itself was given; whatever Electron or Chromium was given beside is passed over. */
export function readArguments(argv: string[], env: Record<string, string | undefined>): HostArguments {
  const { values } = parseArgs({
    args: argv,
    strict: false,
    options: {
      examples: { type: 'boolean' },
      profile: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
    },
  });
  const profile = typeof values.profile === 'string' && values.profile !== '' ? values.profile : env['BUREAU_PROFILE'];
  const port = Number(values.port ?? 0);
  return {
    examples: values.examples === true,
    profile: profile === '' ? undefined : profile,
    port: Number.isInteger(port) && port >= 0 && port < 65_536 ? port : 0,
    open: values['no-open'] !== true,
  };
}
