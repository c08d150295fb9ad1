import { configure } from '@testing-library/react';
import { loadCatalogue } from '../../src/renderer/caches/catalogues.ts';

// A component under test is shown at once; in the window bridge/sync.ts brings the language before anything is shown.
await Promise.all([loadCatalogue('en'), loadCatalogue('es'), loadCatalogue('pt-BR')]);

// What is looked for comes or does not; how soon, on a busy computer, is no finding.
configure({ asyncUtilTimeout: 25_000 });
