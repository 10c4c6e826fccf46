import '@mantine/core/styles.css';
import './app/theme/bureau.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { connectDesk } from './app/desk/desk-client.ts';
import { readHost } from './app/desk/read-host.ts';
import { readNonce } from './app/theme/read-nonce.ts';

// Mantine's Modal locks scrolling with a style tag of another library, which looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: readNonce() });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
createRoot(root).render(<App connection={connectDesk(readHost())} />);
