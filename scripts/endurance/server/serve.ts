import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname, join } from 'node:path';
import { hostOf, startHttps, type HttpsServer } from '../../../tests/support/https/start-https';
import { parseRange } from '../../demo/server/byte-range';
import { SITES, type Post, type Site } from '../feed/post';
import type { EnduranceClip } from '../media/make-clips';
import { MEDIA_HOSTS, PAGE_HOSTS } from './posts';

const TYPES: Record<string, string> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** Like the sites' own: nothing framed, no scripts from elsewhere. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src https: blob:; connect-src https:; frame-src 'self'";

function siteOf(host: string, hosts: Record<Site, string>): Site | undefined {
  return SITES.find((site) => hosts[site] === host);
}

function sendClip(file: string, readable: boolean, request: IncomingMessage, response: ServerResponse): void {
  const { size } = statSync(file);
  response.setHeader('Content-Type', 'video/webm');
  response.setHeader('Accept-Ranges', 'bytes');
  if (readable) response.setHeader('Access-Control-Allow-Origin', '*');
  const range = parseRange(request.headers.range, size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.setHeader('Content-Length', end - start + 1);
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  response.writeHead(range ? 206 : 200);
  createReadStream(file, { start, end })
    // A player drops its connection whenever it has enough: that is no error.
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * Serves the six feeds and their media under their real host names. What is asked of any other host counts as foreign.
 * in   `pages`: folder of the built page, one for all sites, which tells them apart by their posts; `/posts.json?from=N` begins with the N-th post
 */
export function serveFeeds(
  pages: string,
  posts: readonly Post[],
  clips: readonly EnduranceClip[],
): Promise<HttpsServer> {
  const files = new Map(clips.map(({ id, file }) => [id, file]));
  const byUrl = new Map(posts.map((post) => [post.url, post]));
  const index = readFileSync(join(pages, 'index.html'), 'utf8').replaceAll('./assets/', '/assets/');
  const assets = new Set(readdirSync(join(pages, 'assets')));
  return startHttps((request, response, refuse) => {
    const host = hostOf(request);
    const url = new URL(request.url ?? '/', `https://${host}`);
    const post = byUrl.get(`${url.origin}${url.pathname}`);
    const site = siteOf(host, PAGE_HOSTS);
    response.setHeader('Cache-Control', 'no-store');
    if (post) return sendClip(files.get(post.clip)!, post.delivery !== 'opaque', request, response);
    if (!site) {
      if (!siteOf(host, MEDIA_HOSTS)) return refuse();
      response.writeHead(404).end();
      return;
    }
    const name = basename(url.pathname);
    if (url.pathname.startsWith('/assets/') && assets.has(name)) {
      response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
      response.end(readFileSync(join(pages, 'assets', name)));
    } else if (url.pathname === '/posts.json') {
      const from = Number(url.searchParams.get('from') ?? 0);
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(posts.filter((one) => one.site === site).slice(from)));
    } else {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Content-Security-Policy', POLICY);
      response.end(index);
    }
  });
}
