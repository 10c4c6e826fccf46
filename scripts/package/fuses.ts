import { FuseV1Options, FuseVersion, type FuseV1Config } from '@electron/fuses';

/** The nine switches that are burnt into the packaged program. `strictlyRequireAllFuses`: a tenth must be decided on. */
export const fuses: FuseV1Config = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  /** The program cannot be used as a plain Node by another one. */
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  /** On, as Chromium has it: off, every WebAssembly access would be checked by slower code. */
  [FuseV1Options.WasmTrapHandlers]: true,
};
