import type { ExampleSite } from '../core/core-host.ts';
import type { CoreAsk } from './core-messages.ts';
import { sealSecret, unsealSecret } from './keychain.ts';
import { showNativeMenu } from './native-menu.ts';
import { openOutside } from './open-outside.ts';
import { chooseSavePlace, keepFile, openSaved, saveFile } from './save-file.ts';

export type ShellServices = {
  startExampleSite: () => Promise<ExampleSite>;
  runCommand: (id: string) => void;
};

/** Does what core asks of the shell. Throws when it cannot be done: core is told why. */
export async function answerCore(question: CoreAsk, services: ShellServices): Promise<unknown> {
  switch (question.call) {
    case 'seal':
      return sealSecret(question.secret);
    case 'unseal':
      return unsealSecret(question.sealed);
    case 'openExternal':
      return openOutside(question.url);
    case 'saveFile':
      return saveFile(question.name, question.text);
    case 'keepFile':
      return keepFile(question.name, question.source);
    case 'chooseSavePlace':
      return chooseSavePlace(question.name);
    case 'openSaved':
      return openSaved(question.path);
    case 'showMenu':
      return showNativeMenu(question.commands, services.runCommand);
    case 'startExampleSite':
      return (await services.startExampleSite()).code;
    case 'stopExampleSite':
      await (await services.startExampleSite()).stop();
      return true;
  }
}
