import './boot.ts';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
// Early, so that the line opens while the rest of the page is still being read.
import { connection } from './api.ts';
import { App } from './app/app.tsx';
import { startOver } from './app/start-over.ts';
import { askEarly } from './data/ask-early.ts';
import { say } from './data/say.ts';
import { resumeWaiting } from './features/imports/waiting.ts';
import { useLineState } from './line/line-state.ts';

connection.on('trouble', say.error);
connection.on('closed', () => useLineState.setState({ state: 'lost' }));
connection.on('changed', () => useLineState.setState({ state: 'open' }));
connection.on('reset', startOver);

askEarly();
resumeWaiting();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// Most go on to their trades: the code of the table is there before they do.
// Safari knows no idle moments.
const soon = (work: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work));
soon(() => void import('./features/trades/trades-page.tsx'));
