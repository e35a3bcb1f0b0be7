import type { Transport } from '../../src/transport/create-client.ts';

/** A line to the core, whatever carries it. Menu clicks of the desktop come on the same line, as actions. */
export interface Line extends Transport {
  listenForActions?(receive: (id: string) => void): void;
}
