/** Pieces that one side gives and the other reads. */
export type PieceQueue = {
  /** Kept once whoever reads is done with it; null ends. */
  put: (piece: Uint8Array | null) => Promise<void>;
  read: () => AsyncGenerator<Uint8Array>;
};

/** A giver that never runs ahead of the reader: neither holds more than one piece. */
export function makePieceQueue(): PieceQueue {
  const waiting: { piece: Uint8Array | null; taken: () => void }[] = [];
  let wake = () => {};
  return {
    put: (piece) =>
      new Promise((taken) => {
        waiting.push({ piece, taken });
        wake();
      }),
    async *read() {
      for (;;) {
        const [next] = waiting;
        if (next === undefined) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        try {
          if (next.piece === null) return;
          yield next.piece;
        } finally {
          waiting.shift();
          next.taken();
        }
      }
    },
  };
}
