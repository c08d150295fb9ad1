import { Guide, type GuideInput } from '../../shared/model/guide.ts';
import type { SettingsStore } from '../settings/settings.ts';

/** Keeps where the owner is in setting up; what is left out stays. */
export function keepGuide(
  settings: Pick<SettingsStore, 'app' | 'changeApp'>,
  { pages, ...change }: GuideInput,
): Guide {
  const before = settings.app().guide;
  const guide = Guide.parse({
    ...before,
    ...told(change),
    pages: { ...before.pages, ...told(pages ?? {}) },
  });
  return settings.changeApp({ guide }).guide;
}

function told(part: object): object {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}
