import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './certificate';

export interface HttpsServer {
  readonly port: number;
  /** Switches that make Chromium bring every request here, under whatever name; see `hostArguments`. */
  readonly arguments: readonly string[];
  /** Host names that were asked for and that `handler` left to `refuse`, and unencrypted calls ("unencrypted"): nobody may want these. */
  foreign(): string[];
  close(): Promise<void>;
}

/**
 * Switches for Chromium: every host name leads to `port` of this machine, so that a page can be `https://x.com/...` and nothing leaves the
 * machine. Loopback addresses lead where they always did.
 * Not to be used along with `--proxy-server`: Chromium hands names to a proxy before it looks at these rules.
 */
export function hostArguments(port: number): string[] {
  return [
    `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
    '--ignore-certificate-errors',
  ];
}

/** The host name that a request is for, without port, lower case. */
export function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

/**
 * Serves https under every host name on a free port of 127.0.0.1.
 * in   `handler` answers a request, told apart by `hostOf(request)` and `request.url`; what it does not know it hands to `refuse`, which answers 404
 *      and remembers the host as foreign
 */
export async function startHttps(
  handler: (request: IncomingMessage, response: ServerResponse, refuse: () => void) => void,
): Promise<HttpsServer> {
  const foreign: string[] = [];
  const listener: RequestListener = (request, response) => {
    handler(request, response, () => {
      foreign.push(`${hostOf(request)}${request.url ?? ''}`);
      response.writeHead(404).end();
    });
  };
  const server = createServer(selfSigned(), listener);
  server.on('tlsClientError', (error) => {
    // A plain http request, which the same rules brought here; other errors are connections that the browser gave up.
    if ((error as NodeJS.ErrnoException).code === 'ERR_SSL_HTTP_REQUEST') foreign.push('unencrypted');
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    arguments: hostArguments(port),
    foreign: () => [...foreign],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
