import type { Line } from './line.ts';
import { useLineState } from './line-state.ts';

/** What the preload of the desktop gives to the page: two functions. */
export interface Bridge {
  send(text: string): void;
  listen(receive: (text: string) => void): void;
}
declare global {
  interface Window {
    readonly roundtrip?: Bridge;
  }
}

export function bridgeLine(bridge: Bridge): Line {
  let receiveAction: ((id: string) => void) | null = null;
  /** Chosen in the menu before anybody listens: the page is seen a little earlier than it does. */
  const early: string[] = [];
  useLineState.setState({ state: 'open' });
  return {
    send: (frame) => bridge.send(JSON.stringify(frame)),
    listen(receive) {
      bridge.listen((text) => {
        const frame = JSON.parse(text);
        if (frame.t !== 'action') receive(frame);
        else if (receiveAction) receiveAction(frame.id);
        else early.push(frame.id);
      });
    },
    listenForActions(receive) {
      receiveAction = receive;
      for (const id of early.splice(0)) receive(id);
    },
  };
}
