import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve, sep } from 'node:path';
import { parseSync } from 'vite';

const CHECKOUT = resolve(import.meta.dirname, '../..');

/** One import as the rules see it: a path of this project ("src/main/inbox/receive.ts") or a package's name. */
export type Import = {
  from: string;
  to: string;
  isOfThisProject: boolean;
  /** It vanishes when the types are taken away, so nothing of the other file runs because of it. */
  isTypeOnly: boolean;
};

export type SourceFile = {
  path: string;
  lines: string[];
  imports: Import[];
  hasDefaultExport: boolean;
  /** The text without its comments, for rules about names that may be talked about but not used. */
  code: string;
};

export function readSourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .filter((folder) => existsSync(join(CHECKOUT, folder)))
    .flatMap((folder) =>
      readdirSync(join(CHECKOUT, folder), { recursive: true, withFileTypes: true })
        .filter(
          (entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'),
        )
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(CHECKOUT.length + 1)
            .replaceAll(sep, '/'),
        )
        .filter((path) => !path.includes('node_modules/'))
        .sort()
        .map((path) => parseSource(path, readFileSync(join(CHECKOUT, path), 'utf8'))),
    );
}

export function parseSource(path: string, text: string): SourceFile {
  const { module, comments, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`${path} cannot be parsed: ${errors[0].message}`);
  const imports: Import[] = [];
  const add = (request: string, isTypeOnly: boolean) =>
    imports.push({ from: path, ...goal(path, request), isTypeOnly });

  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType));
  }
  for (const entry of module.staticExports.flatMap((statement) => statement.entries)) {
    if (entry.moduleRequest !== null) add(entry.moduleRequest.value, entry.isType);
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const request = text.slice(moduleRequest.start, moduleRequest.end);
    // A computed name cannot be followed; it is shown as it stands and no rule allows it.
    add(/^(['"`])(.*)\1$/.exec(request)?.[2] ?? request, false);
  }
  return {
    path,
    lines: text.split('\n'),
    imports,
    hasDefaultExport: module.staticExports.some(({ entries }) =>
      entries.some((entry) => entry.exportName.kind === 'Default'),
    ),
    code: comments.reduceRight(
      (rest, comment) => rest.slice(0, comment.start) + rest.slice(comment.end),
      text,
    ),
  };
}

function goal(path: string, request: string): Pick<Import, 'to' | 'isOfThisProject'> {
  if (!request.startsWith('.')) return { to: request, isOfThisProject: false };
  const withoutQuery = request.replace(/\?.*$/, '');
  return { to: posix.join(posix.dirname(path), withoutQuery), isOfThisProject: true };
}
