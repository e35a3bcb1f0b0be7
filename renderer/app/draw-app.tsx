import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connection } from '../api.ts';
import { say } from '../data/say.ts';
import { resumeWaiting } from '../features/imports/waiting.ts';
import { useLineState } from '../line/line-state.ts';
import { App } from './app.tsx';
import { startOver } from './start-over.ts';

connection.on('trouble', say.error);
connection.on('closed', () => useLineState.setState({ state: 'lost' }));
connection.on('changed', () => useLineState.setState({ state: 'open' }));
connection.on('reset', startOver);

resumeWaiting();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// Most go on to their trades: the code of the table is there before they do.
// Safari knows no idle moments.
const soon = (work: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work));
soon(() => void import('../features/trades/trades-page.tsx'));
