import { makeConnectionCode } from '../devices/connection-code.ts';
import { newUser } from '../devices/users.ts';
import { AdminRefusal } from './ask-site.ts';
import { giveCommand, type Place } from './give-command.ts';

type Options = { name?: string | undefined; roles?: string | undefined; territories?: string | undefined; url?: string | undefined };

/** `user add`, `user list`, `user revoke`: what the command line prints. */
export async function runUserCommand(place: Place, verb: string, options: Options): Promise<string> {
  switch (verb) {
    case 'add': {
      const user = newUser.safeParse({ name: options.name, roles: split(options.roles), territories: split(options.territories) });
      if (!user.success)
        throw new AdminRefusal(user.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'));
      const answer = await giveCommand(place, { do: 'add', user: user.data });
      if (!('token' in answer)) throw new Error('The site did not answer with a token');
      const url = options.url ?? process.env['SITE_URL'] ?? `http://127.0.0.1:${process.env['PORT'] ?? 8080}`;
      return makeConnectionCode(url, answer.token);
    }
    case 'list': {
      const answer = await giveCommand(place, { do: 'list' });
      const users = 'users' in answer ? answer.users : [];
      return users
        .map(({ id, name, roles, territories, devices, revoked }) =>
          [id, name, roles.join(','), territories.join(',') || '-', revoked ? 'revoked' : `${devices} token(s)`].join('\t'))
        .join('\n');
    }
    case 'revoke': {
      if (options.name === undefined) throw new AdminRefusal('--name: whom? A name or an id of `user list`.');
      const answer = await giveCommand(place, { do: 'revoke', who: options.name });
      if (!('count' in answer) || answer.count === 0) throw new AdminRefusal(`Nobody is called ${options.name}, or they are revoked already.`);
      return `${answer.count} revoked`;
    }
    default:
      throw new AdminRefusal('user add | user list | user revoke');
  }
}

const split = (text: string | undefined) => (text ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');
