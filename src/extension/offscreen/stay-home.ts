/**
 * Closes every way out of this worker but those to the extension's own files. The security policy of the extension's pages lets media of any
 * encrypted host be read (docs/decisions/media-gate.md); the worker, where foreign engines run, needs none of that. To be imported
 * before anything else; it cannot be undone from within.
 */
const home = self.location.origin;

function isHome(target: unknown): boolean {
  const address = target instanceof Request ? target.url : String(target);
  return new URL(address, self.location.href).origin === home;
}

function refused(target: unknown): TypeError {
  return new TypeError(`the detector's worker opens nothing outside the extension, was asked for ${String(target)}`);
}

const ownFetch = self.fetch.bind(self);
const guardedFetch: typeof fetch = async (input, init) => {
  if (!isHome(input)) throw refused(input);
  return ownFetch(input, init);
};

const ownOpen = XMLHttpRequest.prototype.open;
function guardedOpen(this: XMLHttpRequest, method: string, url: string | URL, ...rest: unknown[]): void {
  if (!isHome(url)) throw refused(url);
  Reflect.apply(ownOpen, this, [method, url, ...rest]);
}

/** Sockets and streams of which the engines have no use at all. */
const WITHOUT_USE = ['WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'WebSocketStream'];

const fixed = (value: unknown): PropertyDescriptor => ({ value, writable: false, configurable: false });
Object.defineProperty(self, 'fetch', fixed(guardedFetch));
Object.defineProperty(XMLHttpRequest.prototype, 'open', fixed(guardedOpen));
for (const name of WITHOUT_USE) if (name in self) Object.defineProperty(self, name, fixed(undefined));
