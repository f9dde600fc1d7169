import { connect, type Socket } from 'node:net';

/** Firefox's own remote control, the one that geckodriver speaks: commands and answers as JSON over a local socket. */
export interface Marionette {
  /** @throws Error with Firefox's own words when it refuses the command; when the connection ends. */
  call(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

/** Takes `LENGTH:JSON` packets off a stream of bytes. */
function packetReader(received: (packet: unknown) => void): (bytes: Buffer) => void {
  let buffered = Buffer.alloc(0);
  return (bytes) => {
    buffered = Buffer.concat([buffered, bytes]);
    for (;;) {
      const colon = buffered.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(buffered.subarray(0, colon).toString());
      if (buffered.length < end) return;
      const packet = buffered.subarray(colon + 1, end).toString();
      buffered = buffered.subarray(end);
      received(JSON.parse(packet));
    }
  };
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Connects to a Firefox that listens on `port` of this machine, and begins a session. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await connected(port);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let calls = 0;
  const ended = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'));
    waiting.clear();
  };
  socket.on('close', ended);
  socket.on('error', ended);
  socket.on(
    'data',
    packetReader((packet) => {
      // The first packet is a greeting, an object.
      if (!Array.isArray(packet)) return;
      const [, id, error, value] = packet as [number, number, { error: string; message: string } | null, unknown];
      const call = waiting.get(id);
      waiting.delete(id);
      if (error) call?.reject(new Error(`${error.error}: ${error.message}`));
      else call?.resolve(value);
    }),
  );
  const call = (command: string, parameters: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      const packet = Buffer.from(JSON.stringify([0, calls, command, parameters]));
      socket.write(Buffer.concat([Buffer.from(`${packet.length}:`), packet]));
    });
  await call('WebDriver:NewSession', { capabilities: { alwaysMatch: { 'moz:debuggerAddress': false } } });
  return { call, close: () => socket.destroy() };
}
