import type { ClientContext, ClientLink } from '@orpc/client';

/** The way a call takes to core: a port in Electron, HTTP in a browser. */
export type DeskLink = ClientLink<ClientContext>;
