import { AdminRefusal } from './ask-site.ts';
import { giveCommand, type Place } from './give-command.ts';

/** `device list`, `device lost ID`, `device handed-in ID`: what the command line prints. */
export async function runDeviceCommand(place: Place, verb: string, device: string | undefined): Promise<string> {
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
      return ('lines' in answer ? answer.lines : []).map((line) => JSON.stringify(line)).join('\n');
    }
    default:
      throw new AdminRefusal('device list | device lost ID | device handed-in ID');
  }
}

function requireDevice(device: string | undefined): string {
  if (device === undefined) throw new AdminRefusal('Which device? An id of `device list`.');
  return device;
}
