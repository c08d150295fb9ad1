import { useEffect } from 'react';
import { useApp } from '../caches/app-cache.ts';
import { useWords } from '../words/use-words.ts';

/** Tells the page which theme, density and language it has; the style sheets and screen readers do the rest. */
export function useAppearance(): void {
  const theme = useApp((state) => state.settings.theme);
  const density = useApp((state) => state.settings.density);
  const { language } = useWords();
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}
