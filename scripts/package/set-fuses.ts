import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { fuses } from './fuses.ts';

type Packed = {
  appOutDir: string;
  electronPlatformName: string;
  packager: { appInfo: { productFilename: string }; executableName?: string };
};

/** The packager's hook: sets the one fuse of ours that it does not know. It sets the other eight by itself afterwards. */
export async function setFuses({ appOutDir, electronPlatformName, packager }: Packed): Promise<void> {
  const { productFilename } = packager.appInfo;
  const program =
    electronPlatformName === 'darwin'
      ? `${productFilename}.app`
      : electronPlatformName === 'win32'
        ? `${productFilename}.exe`
        : (packager.executableName ?? productFilename);
  const path = join(appOutDir, program);
  // An older Electron, used to try the packaging, has fewer fuses; the project's own has all nine.
  if (!(FuseV1Options.WasmTrapHandlers in (await getCurrentFuseWire(path)))) return console.warn('This Electron has no fuse WasmTrapHandlers');
  await flipFuses(path, {
    version: FuseVersion.V1,
    [FuseV1Options.WasmTrapHandlers]: fuses[FuseV1Options.WasmTrapHandlers] ?? true,
  });
}

// The packager takes the default export, and nothing else.
// oxlint-disable-next-line import/no-default-export -- see above
export default setFuses;
