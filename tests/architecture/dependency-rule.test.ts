import { describe, expect, test } from 'vitest';
import { featureOf, whatIsWrong } from './import-rules.ts';
import { parseSource, readSourceFiles, type SourceFile } from './source-file.ts';

const sources = readSourceFiles('src');
/** Tests use real parts across folders on purpose. */
const product = sources.filter(({ path }) => !/\.test\.tsx?$/.test(path));

describe('the dependency rule', () => {
  test('every import of the product is one its folder may make', () => {
    expect(product.length).toBeGreaterThan(50);
    expect(faults(product)).toEqual([]);
  });

  test('features of the window never depend on each other in a circle', () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, to } of product.flatMap(({ imports }) => imports)) {
      const [feature, other] = [featureOf(from), featureOf(to)];
      if (feature === undefined || other === undefined || feature === other) continue;
      edges.set(feature, (edges.get(feature) ?? new Set()).add(other));
    }
    expect(circles(edges)).toEqual([]);
  });

  test.each([
    ['src/shared/model/message.ts', `import { join } from 'node:path'`],
    ['src/shared/model/message.ts', `import type { Log } from '../../main/logging/log.ts'`],
    ['src/main/inbox/receive.ts', `import { app } from 'electron'`],
    ['src/main/inbox/receive.ts', `import type { App } from 'electron'`],
    ['src/main/inbox/receive.ts', `import { readFile } from 'node:fs/promises'`],
    ['src/main/inbox/receive.ts', `import { openStorage } from '../storage/open.ts'`],
    ['src/main/inbox/receive.ts', `export { openStorage } from '../storage/open.ts'`],
    ['src/main/storage/open.ts', `import { log } from '../logging/file-log.ts'`],
    ['src/main/storage/open.ts', `import keytar from 'keytar'`],
    ['src/main/tray/tray.ts', `import { openStorage } from '../storage/open.ts'`],
    ['src/main/app/start.ts', `import { startPractice } from '../../practice/index.ts'`],
    ['src/main/app/start.ts', `await import('../../practice/index.ts')`],
    ['src/main/app/start.ts', `await import(somewhere)`],
    ['src/practice/index.ts', `import type { Log } from '../main/logging/log.ts'`],
    ['src/preload/index.ts', `import { z } from 'zod'`],
    ['src/renderer/ui/Button.tsx', `import { Message } from '../../shared/model/message.ts'`],
    ['src/renderer/caches/inbox-cache.ts', `import { Thread } from '../features/thread/index.ts'`],
    ['src/renderer/features/thread/Thread.tsx', `import { Row } from '../conversations/Row.tsx'`],
    ['src/renderer/features/thread/Thread.tsx', `import { ipcRenderer } from 'electron'`],
    ['src/unheard-of/index.ts', `import './other.ts'`],
  ])('%s may not say: %s', (path, text) => {
    expect(faults([parseSource(path, text)])).toHaveLength(1);
  });

  test.each([
    ['src/main/inbox/receive.ts', `import type { Storage } from '../storage/storage.ts'`],
    ['src/main/inbox/receive.ts', `import { type Storage } from '../storage/storage.ts'`],
    ['src/main/inbox/receive.ts', `import { randomUUID } from 'node:crypto'`],
    ['src/main/app/start.ts', `import { openStorage } from '../storage/open.ts'`],
    ['src/main/storage/worker.ts', `import Database from 'better-sqlite3'`],
    ['src/renderer/features/thread/Thread.tsx', `import { Composer } from '../composer/index.ts'`],
    ['src/renderer/features/thread/Thread.tsx', `import './Thread.css'`],
  ])('%s may say: %s', (path, text) => {
    expect(faults([parseSource(path, text)])).toEqual([]);
  });
});

describe('names that stay in one place', () => {
  const homes = [
    { name: /\bipcMain\b/, home: /^src\/main\/(ipc\/|app\/start\.ts$)/ },
    { name: /\bipcRenderer\b/, home: /^src\/preload\// },
    { name: /\bshell\s*\.\s*openExternal\b/, home: /^src\/main\/security\/external-links\.ts$/ },
    { name: /\bwebContents\s*\??\.\s*send\b/, home: /^src\/main\/ipc\/push\.ts$/ },
  ];

  test.each(homes)('$name is used nowhere but in $home', ({ name, home }) => {
    const elsewhere = product.filter(({ path, code }) => name.test(code) && !home.test(path));
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });

  test('a comment about a name is no use of it', () => {
    expect(
      parseSource('src/a.ts', '// no raw ipcMain here\nexport const a = 1; /* ipcMain */').code,
    ).not.toMatch(/ipcMain/);
  });
});

describe('the shape of files and folders', () => {
  const written = [...sources, ...readSourceFiles('tests', 'scripts', 'bench')];

  test('a file over 350 lines says why in its first lines', () => {
    const long = written.filter(({ lines }) => lines.length > 351);
    const unexplained = long.filter(({ lines }) => !/long because/i.test(lines.slice(0, 8).join(' ')));
    expect(unexplained.map(({ path, lines }) => `${path}: ${lines.length} lines`)).toEqual([]);
  });

  test('nothing is exported as default', () => {
    expect(sources.filter(({ hasDefaultExport }) => hasDefaultExport).map(({ path }) => path)).toEqual([]);
    expect(parseSource('src/a.ts', 'export default 1').hasDefaultExport).toBe(true);
  });

  test('folders are subjects, never kinds', () => {
    const kinds = /^(utils?|helpers?|managers?|services?|common|misc|lib|core|types|constants)$/;
    const folders = new Set(written.flatMap(({ path }) => path.split('/').slice(0, -1)));
    expect([...folders].filter((folder) => kinds.test(folder))).toEqual([]);
  });

  test('files are kebab-case, components PascalCase', () => {
    const misnamed = written.filter(({ path }) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?\.(ts|tsx|mjs)$/.test(name)) return false;
      return !(path.startsWith('src/renderer/') && /^[A-Z][A-Za-z]+(\.test)?\.tsx$/.test(name));
    });
    expect(misnamed.map(({ path }) => path)).toEqual([]);
  });
});

function faults(files: SourceFile[]): string[] {
  return files.flatMap(({ imports }) => imports.map(whatIsWrong)).filter((fault) => fault !== undefined);
}

/** Walks from every feature along its imports; a way that comes back to one it went through is a circle. */
function circles(edges: Map<string, Set<string>>): string[] {
  const found: string[] = [];
  const walk = (way: string[], feature: string) => {
    if (way.includes(feature)) {
      found.push([...way.slice(way.indexOf(feature)), feature].join(' → '));
      return;
    }
    for (const next of edges.get(feature) ?? []) walk([...way, feature], next);
  };
  for (const feature of edges.keys()) walk([], feature);
  return found;
}
