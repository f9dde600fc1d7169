import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** One import statement: `from` and `to` are paths relative to the project's root, `to` without extension, or a package's name. */
export interface ImportArrow {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const SOURCE = /\.tsx?$/;

/** Paths of all TypeScript files below a folder. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return SOURCE.test(name) ? [path] : [];
  });
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  return ts.isExportDeclaration(node)
    ? node.isTypeOnly
    : node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/** Every static or dynamic import, and every `new URL('./x', import.meta.url)`, in the TypeScript files below `folders`. */
export function importArrows(root: string, folders: readonly string[]): ImportArrow[] {
  const arrows: ImportArrow[] = [];
  for (const file of folders.flatMap((folder) => filesUnder(join(root, folder)))) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const from = relative(root, file);
    const add = (specifier: string, typeOnly: boolean): void => {
      const bare = specifier.replace(/\?.*$/, '');
      const to = bare.startsWith('.') ? relative(root, resolve(dirname(file), bare)).replace(SOURCE, '') : bare;
      arrows.push({ from, to, typeOnly });
    };
    const visit = (node: ts.Node): void => {
      if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
        if (ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text, isTypeOnly(node));
      } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        const [specifier] = node.arguments;
        if (specifier && ts.isStringLiteral(specifier)) add(specifier.text, false);
      } else if (
        ts.isNewExpression(node) &&
        node.expression.getText() === 'URL' &&
        node.arguments?.[1]?.getText() === 'import.meta.url'
      ) {
        const [specifier] = node.arguments;
        if (specifier && ts.isStringLiteral(specifier)) add(specifier.text, false);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return arrows;
}
