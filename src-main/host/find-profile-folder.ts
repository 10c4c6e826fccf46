import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Where a profile lives: the folder asked for, else a folder of the system's own place for data. The examples have
 * their own, so that trying Bureau never touches real work.
 */
export function findProfileFolder(
  { profile, examples }: { profile: string | undefined; examples: boolean },
  env: Record<string, string | undefined> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (profile !== undefined) return resolve(profile);
  const name = examples ? 'ressources-solidaires-bureau-exemples' : 'ressources-solidaires-bureau';
  return join(findDataFolder(env, platform), name);
}

function findDataFolder(env: Record<string, string | undefined>, platform: NodeJS.Platform): string {
  if (platform === 'win32') return env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  const data = env['XDG_DATA_HOME'];
  return data !== undefined && data !== '' ? data : join(homedir(), '.local', 'share');
}
