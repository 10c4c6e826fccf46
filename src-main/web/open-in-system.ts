import { spawn } from 'node:child_process';

/** Hands an address to the system's own program. False if there is none: a computer without a desktop. */
export function openInSystem(address: string, platform: NodeJS.Platform = process.platform, env = process.env): Promise<boolean> {
  if (platform === 'linux' && (env['DISPLAY'] ?? '') === '' && (env['WAYLAND_DISPLAY'] ?? '') === '') return Promise.resolve(false);
  const [program, ...args] = listOpener(platform);
  return new Promise((resolve) => {
    const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true, shell: false });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

function listOpener(platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  // Not `start`, which belongs to the command interpreter and would read `&` in an address as its own.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}
