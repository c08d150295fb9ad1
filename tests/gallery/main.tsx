import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src/renderer/styles/tokens.css';
import '../../src/renderer/styles/base.css';
import { App } from '../../src/renderer/app/App.tsx';
import { startSync } from '../../src/renderer/bridge/sync.ts';
import { startClock } from '../../src/renderer/words/use-now.ts';
import type { Api } from '../../src/shared/ipc/contract.ts';
import { createMemoryApi } from './memory-api.ts';
import { galleryStates } from './states.ts';

declare global {
  interface Window {
    /** Set here, read-only for the window itself. */
    api: Api;
  }
}

// One state of the window per address: index.html?state=failed&theme=dark&language=es
const query = new URLSearchParams(location.search);
const state = galleryStates[query.get('state') ?? 'inbox'] ?? galleryStates.inbox;
if (!state) throw new Error('the gallery has no state of that name');
const desk = state.desk(Date.now());
const theme = query.get('theme');
const language = query.get('language');
if (theme === 'light' || theme === 'dark') desk.settings.theme = theme;
if (language === 'es' || language === 'pt-BR') desk.settings.language = language;

window.api = createMemoryApi(desk);
startClock();
startSync();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
void state.act?.();
