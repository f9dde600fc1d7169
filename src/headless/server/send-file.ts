import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { byteRange } from './byte-range';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

async function sizeOf(path: string): Promise<number | null> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? stats.size : null;
  } catch {
    return null;
  }
}

/** Answers with a file or the part of it that the request asks for; 404 when there is none. */
export async function sendFile(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const sizeBytes = await sizeOf(path);
  if (sizeBytes === null) return void response.writeHead(404).end();
  const range = byteRange(request.headers.range, sizeBytes);
  if (range === 'unsatisfiable') return void response.writeHead(416, { 'content-range': `bytes */${sizeBytes}` }).end();
  const { first, last } = range === 'whole' ? { first: 0, last: sizeBytes - 1 } : range;
  response.writeHead(range === 'whole' ? 200 : 206, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-length': last - first + 1,
    'accept-ranges': 'bytes',
    ...(range === 'whole' ? {} : { 'content-range': `bytes ${first}-${last}/${sizeBytes}` }),
  });
  if (request.method === 'HEAD' || sizeBytes === 0) return void response.end();
  // The browser drops requests when it has enough; that is no fault of ours.
  await pipeline(createReadStream(path, { start: first, end: last }), response).catch(() => undefined);
}
