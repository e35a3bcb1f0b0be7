import { app, dialog, type WebContents } from 'electron';
import type { ServerFrame } from '../src/contract/frames.ts';

const SOON = 10_000;

/** A page that died is loaded again and says so. One that dies at once again asks first. */
export function recoverPage(contents: WebContents, tell: (frame: ServerFrame) => void, now: () => number = Date.now): void {
  let last = Number.NEGATIVE_INFINITY;
  contents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || contents.isDestroyed()) return;
    const again = now() - last < SOON;
    last = now();
    if (again && !(await askToGoOn(reason))) return app.quit();
    tell({ t: 'trouble', error: { code: 'thread_crashed', message: SENTENCE, details: { reason } } });
    contents.reload();
  });
}

const SENTENCE = 'The page stopped and was loaded again. What was saved is still there; what was being typed is not.';

async function askToGoOn(reason: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: 'The page stopped twice in a row.',
    detail: `Your journal is safe. (${reason})`,
    buttons: ['Load it again', 'Quit'],
  });
  return response === 0;
}
