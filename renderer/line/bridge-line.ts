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
  let receiveAction: (id: string) => void = () => undefined;
  useLineState.setState({ state: 'open' });
  return {
    send: (frame) => bridge.send(JSON.stringify(frame)),
    listen(receive) {
      bridge.listen((text) => {
        const frame = JSON.parse(text);
        if (frame.t === 'action') receiveAction(frame.id);
        else receive(frame);
      });
    },
    listenForActions(receive) {
      receiveAction = receive;
    },
  };
}
