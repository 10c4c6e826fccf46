/** A request as it leaves a desk; its body may be packed. */
export type WireRequest = {
  path: string;
  query: Record<string, string>;
  body: Buffer | null;
  encoding: string | null;
  authorization: string | undefined;
  range?: string | undefined;
  /** The connection ended before the body did. */
  isCut?: boolean;
};
export type WireAnswer = { status: number; headers: Record<string, string>; body: Buffer };

export const sendJson = (status: number, body: unknown): WireAnswer => ({ status, headers: {}, body: Buffer.from(JSON.stringify(body)) });
