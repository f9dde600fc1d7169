import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { parseRange } from './byte-range';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.mp4': 'video/mp4',
  '.m4v': 'video/mp4',
  '.mov': 'video/quicktime',
  '.webm': 'video/webm',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};

/** What a path of the server answers with: a folder of files (keys that end in a slash), one file, or a text. */
export interface Site {
  readonly folders?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly texts?: Readonly<Record<string, string>>;
  /** Sends `Access-Control-Allow-Origin: *` with everything; off unless said. */
  readonly cors?: boolean;
}

export interface LocalServer {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** File on disk for a request path, or null when no folder holds it or the path tries to leave its folder. */
function findFile(site: Site, path: string): string | null {
  const single = site.files?.[path];
  if (single) return single;
  for (const [prefix, folder] of Object.entries(site.folders ?? {})) {
    if (!path.startsWith(prefix)) continue;
    const file = normalize(join(folder, path.slice(prefix.length)));
    if (file.startsWith(normalize(folder + sep))) return file;
  }
  return null;
}

async function sendFile(file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const info = await stat(file).catch(() => null);
  if (!info?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  const range = parseRange(request.headers.range, info.size);
  response.setHeader('Content-Type', TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream');
  response.setHeader('Accept-Ranges', 'bytes');
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${info.size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: info.size - 1 };
  response.setHeader('Content-Length', info.size === 0 ? 0 : end - start + 1);
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${info.size}`);
  response.writeHead(range ? 206 : 200);
  if (request.method === 'HEAD' || info.size === 0) response.end();
  // A player drops its connection at every seek: that is no error.
  else
    createReadStream(file, { start, end })
      .on('error', () => response.destroy())
      .pipe(response);
}

/** Serves a site on 127.0.0.1, on any free port, with byte ranges. */
export async function startLocalServer(site: Site): Promise<LocalServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname);
    if (site.cors) response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'no-store');
    const text = site.texts?.[path];
    if (text !== undefined) {
      response.setHeader('Content-Type', TYPES[extname(path)] ?? TYPES['.html']!);
      response.end(text);
      return;
    }
    const file = findFile(site, path);
    if (file) void sendFile(file, request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
