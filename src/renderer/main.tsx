import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import { App } from './app/App.tsx';
import { startSync } from './bridge/sync.ts';
import { startClock } from './words/use-now.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

startClock();
startSync();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
