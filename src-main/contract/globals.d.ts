/** The one global of both Node and the browser that the contract names: bytes sent as they are. */
interface Blob {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}
declare const Blob: { new (parts: string[], options?: { type?: string }): Blob; readonly prototype: Blob };
