import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import { App } from './app/App.tsx';
import { startSync } from './bridge/sync.ts';
import { loadCatalogue } from './caches/catalogues.ts';
import { arriveAtOwnShop } from './features/setup/index.ts';
import { resumeReading } from './features/thread/index.ts';
import { rememberPlace, restorePlace } from './place/remember-place.ts';
import { startClock } from './words/use-now.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Main says in the address which language it will be, so that its texts come while main is asked for the rest; and on
// which system, as the first words are laid out in its fonts.
const told = new URLSearchParams(location.search);
document.documentElement.dataset.platform = told.get('platform') ?? 'linux';
const language = told.get('language');
if (language === 'en' || language === 'es' || language === 'pt-BR') void loadCatalogue(language);
startClock();
arriveAtOwnShop();
const reading = restorePlace();
if (reading) resumeReading(reading);
rememberPlace();
startSync();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
