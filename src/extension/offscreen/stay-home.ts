/**
 * Closes every way out of this worker but those to the extension's own files. The security policy of the extension's pages lets media of any
 * encrypted host be read (docs/decisions/media-gate.md); the worker, where foreign engines run, needs none of that. To be imported
 * before anything else; it cannot be undone from within.
 */
const home = self.location.origin;

function atHome(address: string): string {
  const url = new URL(address, self.location.href);
  if (url.origin === home) return url.href;
  throw new TypeError(`the detector's worker opens nothing outside the extension, was asked for ${url.href}`);
}

const fixed = (value: unknown): PropertyDescriptor => ({ value, writable: false, configurable: false });

/** A worker has some of its functions from its prototypes: one that is replaced on the scope alone could still be called from there. */
function replaceInScope(name: string, value: unknown): void {
  for (let owner: object | null = self; owner !== null; owner = Object.getPrototypeOf(owner) as object | null) {
    if (owner === self || Object.hasOwn(owner, name)) Object.defineProperty(owner, name, fixed(value));
  }
}

const ownFetch = self.fetch.bind(self);
const guardedFetch: typeof fetch = async (input, init) => {
  // What is checked is what is opened: the text of an address that is an object may change from one reading to the next.
  const request = new Request(input, init);
  atHome(request.url);
  return ownFetch(request);
};

const ownOpen = XMLHttpRequest.prototype.open;
function guardedOpen(this: XMLHttpRequest, method: string, url: string | URL, ...rest: unknown[]): void {
  Reflect.apply(ownOpen, this, [method, atHome(String(url)), ...rest]);
}

/** Sockets, streams, a cache that fetches what it is to keep, workers without this guard: the engines have no use of them. */
const WITHOUT_USE = [
  ...['WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport', 'RTCPeerConnection'],
  ...['caches', 'Worker', 'SharedWorker'],
];

replaceInScope('fetch', guardedFetch);
Object.defineProperty(XMLHttpRequest.prototype, 'open', fixed(guardedOpen));
for (const name of WITHOUT_USE) if (name in self) replaceInScope(name, undefined);
