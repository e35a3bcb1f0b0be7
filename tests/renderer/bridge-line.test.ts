import { expect, test } from 'vitest';
import { bridgeLine } from '../../renderer/line/bridge-line.ts';

test('what was chosen in the menu before the page listens is done when it does, once', () => {
  let tell: (text: string) => void = () => undefined;
  const line = bridgeLine({ send: () => undefined, listen: (receive) => (tell = receive) });
  const frames: unknown[] = [];
  line.listen((frame) => frames.push(frame));
  const choose = (id: string) => tell(JSON.stringify({ t: 'action', id }));
  choose('addAccount');

  const [first, second]: [string[], string[]] = [[], []];
  line.listenForActions?.((id) => first.push(id));
  choose('undo');
  line.listenForActions?.((id) => second.push(id));
  choose('redo');
  expect([first, second, frames]).toEqual([['addAccount', 'undo'], ['redo'], []]);
});
