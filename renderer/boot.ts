// The first import of the page: makes libraries obey the content policy.
import { setNonce } from 'get-nonce'; // read by react-remove-scroll, under dialogs, menus and selects
import { config } from 'zod';

export const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
setNonce(nonce);
config({ jitless: true }); // zod otherwise tries `new Function`, which the policy reports
