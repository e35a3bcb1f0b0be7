import type { WriteStream } from 'node:tty';
import type { JobState } from '../../contract/frames.ts';

/** One line that is written over again and again; nothing at all where nobody watches. */
export function showProgress(stream: WriteStream): { show(job: JobState): void; clear(): void } {
  let shown = false;
  return {
    show({ title, done, total }) {
      if (!stream.isTTY) return;
      shown = true;
      stream.write(`\r\u001b[2K${title}${total === null ? '' : ` ${done} of ${total}`}`);
    },
    clear() {
      if (shown) stream.write('\r\u001b[2K');
      shown = false;
    },
  };
}
