import { contextBridge, ipcRenderer } from 'electron';

// All that a page ever gets of Electron. Frames are JSON text, the same as on every other line to the journal.
contextBridge.exposeInMainWorld('roundtrip', {
  send(text: string): void {
    ipcRenderer.send('frame', text);
  },
  listen(receive: (text: string) => void): void {
    ipcRenderer.on('frame', (_event, text: string) => receive(text));
  },
});
