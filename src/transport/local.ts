import type { Router } from '../app/router.ts';
import type { ServerFrame } from '../contract/frames.ts';
import type { Transport } from './create-client.ts';

/** Anything that takes and gives frames as text: a router, or a host. */
export type Connectable = Pick<Router, 'connect'>;

/**
 * A client in the same thread. Frames are text here too, so that nothing passes that could not pass elsewhere; answers come
 * by way of the event loop, so that a client asking without pause cannot keep a job from going on.
 */
export function connectLocal(core: Connectable): Transport & { close(): void } {
  let receive: (frame: ServerFrame) => void = () => {};
  const link = core.connect((text) => setImmediate(() => receive(JSON.parse(text) as ServerFrame)));
  return {
    send: (frame) => link.receive(JSON.stringify(frame)),
    listen: (fn) => void (receive = fn),
    close: () => link.close(),
  };
}
