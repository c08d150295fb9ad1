import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Language } from '../../shared/texts/translate.ts';

interface AboutParts {
  isPackaged: boolean;
  /** The folder with package.json in it, or its archive. */
  appPath: string;
  /** Electron's folder of resources. */
  resources: string;
  /** What the window speaks now. */
  language(): Language;
}

export interface About {
  /** Where the guide can be read in the owner's language; null where nobody has said where this Shopbell is at home. */
  guide(): Promise<string | null>;
  /** The licences of all that came along; null where none lie beside the program. */
  notices(): Promise<string | null>;
}

/** What a package says of itself. Asked for when somebody looks. */
export function createAbout({ isPackaged, appPath, resources, language }: AboutParts): About {
  return {
    async guide() {
      const facts = JSON.parse(await readFile(join(appPath, 'package.json'), 'utf8')) as {
        homepage?: unknown;
      };
      return guideAt(facts.homepage, language());
    },
    async notices() {
      const file = isPackaged
        ? join(dirname(resources), 'THIRD-PARTY-NOTICES.txt')
        : join(appPath, 'out', 'third-party-notices.txt');
      return await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        // A build of one's own carries none: its packages lie in node_modules, licences and all.
        if (error.code === 'ENOENT') return null;
        throw error;
      });
    },
  };
}

/** Packages that GitHub built carry their address; see scripts/packaging/place-of-releases.mjs. */
function guideAt(homepage: unknown, language: Language): string | null {
  const isHome = typeof homepage === 'string' && /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/.test(homepage);
  if (!isHome) return null;
  const guide = `${homepage}/tree/HEAD/docs/guide`;
  return language === 'en' ? guide : `${guide}/${language}`;
}
