import './boot.ts';
// Early, so that the line opens while the rest of the page is still being read.
import { connection } from './api.ts';
import { startOver } from './app/start-over.ts';
import { askEarly } from './data/ask-early.ts';
import { say } from './data/say.ts';
import { useLineState } from './line/line-state.ts';

connection.on('trouble', say.error);
connection.on('closed', () => useLineState.setState({ state: 'lost' }));
connection.on('changed', () => useLineState.setState({ state: 'open' }));
connection.on('reset', startOver);

askEarly();
// In tasks of their own: what is asked, what it is drawn with, and what is drawn are each long enough to read.
void import('react-dom/client');
void import('./app/draw-app.tsx');
