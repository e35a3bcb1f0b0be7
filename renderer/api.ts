import { contract } from '../src/contract/index.ts';
import { createClient } from '../src/transport/create-client.ts';
import { bridgeLine } from './line/bridge-line.ts';
import { browserLine } from './line/browser-line.ts';

/** The desktop gives a bridge; in a browser the page talks to the host that served it. */
export const line = window.roundtrip ? bridgeLine(window.roundtrip) : browserLine();
export const connection = createClient(contract, line);
/** Every call there is: useQuery(api.accounts.list, {}), useCommand(api.accounts.remove). */
export const api = connection.api;
