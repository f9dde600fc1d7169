import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { filesUnder, importArrows } from '../support/import-walk';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** All that ships. */
const FOLDERS = ['src/extension', 'src/casework', 'src/media', 'src/detector', 'entrypoints'];

/** Names by which code reaches the network. */
const REACHING = new Set([
  ...['fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport'],
  ...['RTCPeerConnection', 'sendBeacon', 'importScripts', 'caches', 'Image', 'Audio', 'UrlSource'],
]);

/**
 * Who may, and what for. The security policy of our pages allows any encrypted host (docs/decisions/media-gate.md), so that nothing but this list keeps the
 * rest of the code at home.
 */
const MAY: Readonly<Record<string, string>> = {
  'src/extension/offscreen/media-gate.ts fetch': 'the gate itself',
  'src/media/byte-source.ts fetch': 'behind the gate',
  'src/media/byte-source.ts UrlSource': 'behind the gate',
  'src/media/video-element.ts .src': 'behind the gate',
  'src/detector/engines/fetch-file.ts fetch': 'engine files of our own, in the worker that cannot get out',
  'src/extension/offscreen/stay-home.ts fetch': 'takes it away',
  'src/extension/offscreen/stay-home.ts XMLHttpRequest': 'takes it away',
  'src/extension/content/connect/bridge.ts .src': 'a frame of our own',
  'src/extension/ui/casework/evidence/plots/save-picture.ts .href': 'a blob of our own, saved as a file',
  'src/extension/ui/casework/evidence/plots/save-picture.ts Image': 'a picture of our own, from SVG to PNG',
  'src/extension/ui/casework/evidence/plots/save-picture.ts .src':
    'the same: a blob without addresses in it (`composeSvg`)',
};

/** Names in a file's code (not its texts, comments or types) that reach the network, and addresses given to an element. */
function reaches(code: string): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node) && REACHING.has(node.text)) found.add(node.text);
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isPropertyAccessExpression(node.left) &&
      /^(src|srcset|href|action|poster)$/.test(node.left.name.text)
    ) {
      found.add(`.${node.left.name.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.tsx', code, ts.ScriptTarget.Latest, true));
  return found;
}

it('only the gate, and what is behind it, reaches the network', () => {
  const found = FOLDERS.flatMap((folder) => filesUnder(join(ROOT, folder))).flatMap((file) =>
    [...reaches(readFileSync(file, 'utf8'))].map((name) => `${file.slice(ROOT.length + 1)} ${name}`),
  );
  expect(found.sort()).toEqual(Object.keys(MAY).sort());
});

it('only the gate opens videos by address; files that the user gives are opened as files', () => {
  const openers = importArrows(ROOT, ['src/extension', 'entrypoints'])
    .filter(
      ({ to, typeOnly }) => !typeOnly && /^(src\/media\/(open-video|byte-source|video-element)|mediabunny)$/.test(to),
    )
    .map(({ from }) => from);
  expect(openers.sort()).toEqual([
    'src/extension/offscreen/casework/movement/faces-in-file.ts',
    'src/extension/offscreen/files/scan-file.ts',
    'src/extension/offscreen/media-gate.ts',
  ]);
});

it.each([
  ['await fetch(url)', 'fetch'],
  ['globalThis.fetch(url)', 'fetch'],
  ['new Image().src = url', 'Image'],
  ['picture.src = url', '.src'],
  ['navigator.sendBeacon(url)', 'sendBeacon'],
])('would catch %s', (code, name) => expect([...reaches(code)]).toContain(name));
