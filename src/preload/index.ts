import { contextBridge, ipcRenderer } from 'electron';
import type { Api } from '../shared/ipc/contract.ts';
import { callNames, eventNames } from '../shared/ipc/names.ts';

/**
 * The only bridge between the window and main: two functions that know the contract's names and refuse every
 * other. The raw ipcRenderer and Electron's event object stay on this side.
 */
const knownCalls = new Set<string>(callNames);
const knownEvents = new Set<string>(eventNames);

const api: Api = {
  call(name, input) {
    if (!knownCalls.has(name)) return Promise.reject(new Error(`unknown call: ${String(name)}`));
    return ipcRenderer.invoke(`call:${name}`, input);
  },
  on(name, listener) {
    if (!knownEvents.has(name)) throw new Error(`unknown event: ${String(name)}`);
    const forward = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(`event:${name}`, forward);
    return () => ipcRenderer.removeListener(`event:${name}`, forward);
  },
};

contextBridge.exposeInMainWorld('api', api);
