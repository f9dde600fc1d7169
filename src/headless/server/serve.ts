import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { sendFile } from './send-file';
import { SCRIPT_POLICY } from '../../../scripts/vite/script-policy';

export interface Served {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly origin: string;
  /** Makes a file readable by the page, under an address that says nothing of its path; `remove` ends that. */
  add(path: string): { url: string; remove(): void };
  close(): Promise<void>;
}

/**
 * Serves a built page at `/`, engine files at `/engines/`, the model at `/model.json` and added files, to this machine alone.
 * in   `folder`: the built page; `engines`: folder of engine files, null = none; `model`: JSON or null
 */
export async function serve(parts: { folder: string; engines: string | null; model: unknown }): Promise<Served> {
  const files = new Map<string, string>();
  const model = JSON.stringify(parts.model ?? null);

  const pathOf = (pathname: string): string | undefined => {
    if (pathname.startsWith('/files/')) return files.get(pathname.slice('/files/'.length));
    // `normalize` on an absolute path takes out every `..`, so nothing outside the two folders can be asked for.
    const inside = normalize(decodeURIComponent(pathname));
    if (inside.startsWith('/engines/'))
      return parts.engines ? join(parts.engines, inside.slice('/engines'.length)) : undefined;
    return join(parts.folder, inside === '/' ? 'index.html' : inside);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // With every answer, since a worker takes it from its own script.
    response.setHeader('content-security-policy', SCRIPT_POLICY);
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/model.json')
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(model);
    const path = pathOf(pathname);
    if (path === undefined) return void response.writeHead(404).end();
    await sendFile(request, response, path);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    add: (path) => {
      const id = randomUUID();
      files.set(id, path);
      return { url: `${origin}/files/${id}`, remove: () => files.delete(id) };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
