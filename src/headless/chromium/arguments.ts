/**
 * Switches for every Chromium that the project starts: none of its own network traffic, and software drawing, since neither the
 * detector nor the tests may depend on a GPU. The sandbox is left out only for root, under whom it cannot start.
 */
export function chromiumArguments(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Asked for at every start in spite of the switches above; nobody listens there.
    '--component-updater=url-source=http://127.0.0.1:1/',
    '--gaia-url=http://127.0.0.1:1/',
    '--gcm-checkin-url=http://127.0.0.1:1/',
    '--autoplay-policy=no-user-gesture-required',
  ];
}
