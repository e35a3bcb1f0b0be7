import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { resumeWaiting } from '../features/imports/waiting.ts';
import { App } from './app.tsx';
import { followLinks } from './follow-links.ts';

resumeWaiting();
followLinks();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// Most go on to their trades: the code of the table is there before they do.
// Safari knows no idle moments.
const soon = (work: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work));
soon(() => void import('../features/trades/trades-page.tsx'));
