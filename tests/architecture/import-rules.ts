import type { Import } from './source-file.ts';

/**
 * Who may import whom. A rule names a folder (or a file), and what files in it may import: folders of this
 * project by value, folders of which only types may be used, packages, and Node's modules (all, or a list).
 * Its own folder is always allowed. The first rule whose folder holds the file counts.
 */
type Rule = {
  folder: string;
  values?: string[];
  types?: string[];
  packages?: string[];
  node?: 'all' | string[];
};

const USE_CASES = ['src/main/accounts', 'src/main/inbox', 'src/main/doctor'];
const ADAPTERS = ['instagram', 'webhook', 'tunnel', 'storage', 'secrets', 'settings', 'media', 'logging'].map(
  (name) => `src/main/${name}`,
);
const SHELL = ['app', 'life', 'windows', 'tray', 'notifications', 'security', 'ipc', 'update'].map(
  (name) => `src/main/${name}`,
);
const WINDOW_DATA = ['src/renderer/bridge', 'src/renderer/caches'];
const WINDOW_SHARED = [
  'src/shared',
  ...WINDOW_DATA,
  'src/renderer/conversion',
  'src/renderer/place',
  'src/renderer/words',
  'src/renderer/ui',
];
const REACT = [
  'react',
  'react-dom/client',
  'zustand',
  'zustand/react/shallow',
  'zustand/vanilla',
  '@tanstack/react-virtual',
];

/** The one library behind each adapter's interface. */
const LIBRARIES: Record<string, string[]> = {
  // The archive and its encryption are the form of a file for moving.
  'src/main/storage': ['better-sqlite3', 'age-encryption', 'tar'],
  'src/main/secrets': ['keytar'],
  'src/main/settings': ['electron-store'],
  // Two rungs of one ladder.
  'src/main/tunnel': ['localtunnel', 'localtunnel/lib/Tunnel.js', '@ngrok/ngrok'],
  'src/main/update': ['electron-updater'],
  'src/main/notifications': ['@homebridge/dbus-native'],
  'src/main/logging': ['electron-log', 'electron-log/main', 'electron-log/node'],
};

const RULES: Rule[] = [
  { folder: 'src/shared', packages: ['zod'] },
  ...USE_CASES.map((folder) => ({
    folder,
    values: ['src/shared', ...USE_CASES],
    types: ADAPTERS,
    packages: ['zod', 'p-queue'],
    node: ['node:crypto', 'node:timers', 'node:timers/promises'],
  })),
  ...ADAPTERS.map((folder) => ({
    folder,
    values: ['src/shared'],
    types: ['src/main'],
    packages: ['zod', ...(LIBRARIES[folder] ?? [])],
    node: 'all' as const,
  })),
  // The composition root: the only place where use cases meet adapters.
  { folder: 'src/main/app', values: ['src/shared', 'src/main'], packages: ['electron', 'zod'], node: 'all' },
  { folder: 'src/main/index.ts', values: ['src/shared', ...SHELL], packages: ['electron'], node: 'all' },
  ...SHELL.map((folder) => ({
    folder,
    values: ['src/shared', ...USE_CASES, ...SHELL],
    types: ADAPTERS,
    packages: ['electron', 'zod', ...(LIBRARIES[folder] ?? [])],
    node: 'all' as const,
  })),
  { folder: 'src/preload', values: ['src/shared/ipc'], types: ['src/shared'], packages: ['electron'] },
  ...WINDOW_DATA.map((folder) => ({
    folder,
    values: ['src/shared', 'src/renderer/place', 'src/renderer/conversion', ...WINDOW_DATA],
    types: ['src/preload'],
    packages: REACT,
  })),
  {
    folder: 'src/renderer/words',
    values: ['src/shared', ...WINDOW_DATA],
    types: ['src/renderer/ui'],
    packages: [...REACT, 'chrono-node'],
  },
  { folder: 'src/renderer/place', values: ['src/shared', ...WINDOW_DATA], packages: REACT },
  { folder: 'src/renderer/commands', values: WINDOW_SHARED, packages: REACT },
  {
    folder: 'src/renderer/conversion',
    values: ['src/shared'],
    packages: ['libheif-js/libheif-wasm/libheif.js', 'libheif-js/libheif-wasm/libheif.wasm?url'],
  },
  { folder: 'src/renderer/ui', packages: ['react', 'radix-ui'] },
  {
    folder: 'src/renderer/features',
    values: [...WINDOW_SHARED, 'src/renderer/commands'],
    packages: [...REACT, 'radix-ui', 'cmdk', 'frimousse', 'emojibase-data', 'zod'],
  },
  { folder: 'src/renderer', values: ['src/shared', 'src/renderer'], packages: [...REACT, 'radix-ui'] },
  { folder: 'src/practice', values: ['src/shared'], packages: ['zod'], node: 'all' },
];

/** What is wrong with an import, in words for whoever wrote it; undefined when nothing is. */
export function whatIsWrong(each: Import): string | undefined {
  const rule = RULES.find(({ folder }) => isIn(each.from, folder));
  if (rule === undefined)
    return `${each.from} lies in a folder that has no rule: give it one in import-rules.ts`;
  const isAllowed = each.isOfThisProject ? mayImportFile(rule, each) : mayImportModule(rule, each.to);
  if (isAllowed) return undefined;
  return `${each.from} may not import ${each.isTypeOnly ? '' : 'values of '}${each.to}`;
}

function mayImportFile(rule: Rule, { from, to, isTypeOnly }: Import): boolean {
  if (rule.folder === 'src/renderer/features') return mayFeatureImport(rule, from, to);
  if ([rule.folder, ...(rule.values ?? [])].some((folder) => isIn(to, folder))) return true;
  return isTypeOnly && (rule.types ?? []).some((folder) => isIn(to, folder));
}

/** A feature sees its own folder, and of another feature only the face it shows in index.ts. */
function mayFeatureImport(rule: Rule, from: string, to: string): boolean {
  if (!isIn(to, rule.folder)) return (rule.values ?? []).some((folder) => isIn(to, folder));
  return featureOf(from) === featureOf(to) || to === `${rule.folder}/${featureOf(to)}/index.ts`;
}

function mayImportModule(rule: Rule, name: string): boolean {
  if (name.startsWith('node:')) return rule.node === 'all' || (rule.node ?? []).includes(name);
  return (rule.packages ?? []).some((each) => name === each || name.startsWith(`${each}/`));
}

export function featureOf(path: string): string | undefined {
  return /^src\/renderer\/features\/([^/]+)\//.exec(path)?.[1];
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
