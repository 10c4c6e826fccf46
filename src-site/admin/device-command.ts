import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AdminRefusal } from './ask-site.ts';
import { giveCommand, type Place } from './give-command.ts';

const handedInFile = z.object({ file: z.string().regex(/^[0-9a-f]{64}$/) });

/** `device list`, `device lost ID`, `device handed-in ID`: what the command line prints. `to`: a folder for the files that were handed in. */
export async function runDeviceCommand(place: Place, verb: string, device: string | undefined, to: string | undefined): Promise<string> {
  switch (verb) {
    case 'list': {
      const answer = await giveCommand(place, { do: 'devices' });
      const devices = 'devices' in answer ? answer.devices : [];
      return devices.map(({ id, userName, app, seenAt, state, waiting }) => [id, userName, app ?? '-', seenAt, state, `${waiting} line(s) kept aside`].join('\t')).join('\n');
    }
    case 'lost': {
      const answer = await giveCommand(place, { do: 'lose', device: requireDevice(device) });
      if (!('count' in answer) || answer.count === 0) throw new AdminRefusal(`No token is in use by a device ${device}, or it was declared lost already. See \`device list\`.`);
      return `${device} is wiped at its next contact`;
    }
    case 'handed-in': {
      const answer = await giveCommand(place, { do: 'handed-in', device: requireDevice(device) });
      const lines = 'lines' in answer ? answer.lines : [];
      if (to !== undefined) for (const line of lines) await keepFile(place, requireDevice(device), line, to);
      return lines.map((line) => JSON.stringify(line)).join('\n');
    }
    default:
      throw new AdminRefusal('device list | device lost ID | device handed-in ID');
  }
}

async function keepFile(place: Place, device: string, line: unknown, to: string): Promise<void> {
  const { data } = handedInFile.safeParse(line);
  if (data === undefined) return;
  const answer = await giveCommand(place, { do: 'handed-in-file', device, sha256: data.file });
  if (!('bytes' in answer) || answer.bytes === null) throw new Error('The site did not answer with the file');
  mkdirSync(to, { recursive: true, mode: 0o700 });
  writeFileSync(join(to, data.file), Buffer.from(answer.bytes, 'base64'), { mode: 0o600 });
}

function requireDevice(device: string | undefined): string {
  if (device === undefined) throw new AdminRefusal('Which device? An id of `device list`.');
  return device;
}
