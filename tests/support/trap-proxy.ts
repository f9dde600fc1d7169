import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TrapProxy {
  /** `http://127.0.0.1:PORT`, for Chromium's `--proxy-server`; Chromium itself never sends loopback requests through a proxy. */
  readonly url: string;
  /** Hosts that somebody in the browser (page, worker, extension, the browser itself) wanted to reach. */
  hosts(): string[];
  close(): Promise<void>;
}

/** A proxy that lets nothing through and remembers who was asked for. */
export async function startTrapProxy(): Promise<TrapProxy> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    hosts.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hosts: () => [...hosts],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
