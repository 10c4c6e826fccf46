import { makeConnectionCode } from '../devices/connection-code.ts';
import { newUser, type ListedUser } from '../devices/users.ts';
import type { AdminAnswer } from './admin-command.ts';
import { AdminRefusal } from './ask-site.ts';
import { giveCommand, type Place } from './give-command.ts';

type Options = { name?: string | undefined; roles?: string | undefined; territories?: string | undefined; url?: string | undefined };

/** `user add`, `user code`, `user change`, `user list`, `user revoke`: what the command line prints. */
export async function runUserCommand(place: Place, verb: string, options: Options): Promise<string> {
  switch (verb) {
    case 'add': {
      const user = newUser.safeParse({ name: options.name, roles: split(options.roles), territories: split(options.territories) });
      if (!user.success)
        throw new AdminRefusal(user.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'));
      const code = makeCode(options, await giveCommand(place, { do: 'add', user: user.data }));
      if (code === undefined) throw new Error('The site did not answer with a token');
      return code;
    }
    case 'code': {
      const who = requireName(options);
      const code = makeCode(options, await giveCommand(place, { do: 'code', who }));
      if (code === undefined) throw new AdminRefusal(nobody(who));
      return code;
    }
    case 'change': {
      const who = requireName(options);
      const [roles, territories] = [options.roles, options.territories].map((text) => (text === undefined ? undefined : split(text)));
      if (!roles && !territories) throw new AdminRefusal('--roles, --territories: what is to change? What is not given stays as it is.');
      const answer = await giveCommand(place, { do: 'grant', who, ...(roles && { roles }), ...(territories && { territories }) });
      if (!('rights' in answer) || answer.rights === null) throw new AdminRefusal(nobody(who));
      return describeRights(answer.rights).join('\t');
    }
    case 'list': {
      const answer = await giveCommand(place, { do: 'list' });
      const users = 'users' in answer ? answer.users : [];
      return users
        .map(({ id, devices, revoked, ...rights }) => [id, ...describeRights(rights), revoked ? 'revoked' : `${devices} token(s)`].join('\t'))
        .join('\n');
    }
    case 'revoke': {
      const who = requireName(options);
      const answer = await giveCommand(place, { do: 'revoke', who });
      if (!('count' in answer) || answer.count === 0) throw new AdminRefusal(nobody(who));
      return `${answer.count} revoked`;
    }
    default:
      throw new AdminRefusal('user add | user code | user change | user list | user revoke');
  }
}

function makeCode({ url }: Options, answer: AdminAnswer): string | undefined {
  if (!('token' in answer)) return undefined;
  return makeConnectionCode(url ?? process.env['SITE_URL'] ?? `http://127.0.0.1:${process.env['PORT'] ?? 8080}`, answer.token);
}

function requireName({ name }: Options): string {
  if (name === undefined) throw new AdminRefusal('--name: whom? A name or an id of `user list`.');
  return name;
}

const nobody = (who: string) => `Nobody in use is called ${who}, or two people are: give the id of \`user list\`.`;

const describeRights = ({ name, roles, territories }: Pick<ListedUser, 'name' | 'roles' | 'territories'>) => [name, roles.join(','), territories.join(',') || '-'];

const split = (text: string | undefined) => (text ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');
