/** Why a backup was not made or not put back. Nothing was changed. */
export const backupFaults = ['not_a_backup', 'cut', 'altered', 'wrong_key', 'damaged', 'newer', 'exists', 'unreadable', 'in_use'] as const;
export type BackupFault = (typeof backupFaults)[number];

export class BackupError extends Error {
  readonly code: BackupFault;
  constructor(code: BackupFault, path: string, cause?: unknown) {
    super(`backup ${code}: ${path}`, { cause });
    this.name = 'BackupError';
    this.code = code;
  }
}
