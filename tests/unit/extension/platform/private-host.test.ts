import { expect, it } from 'vitest';
import { isPrivateHost } from '../../../../src/extension/platform/private-host';

const hostOf = (host: string): string => new URL(`https://${host}/`).hostname;

it.each([
  ...['localhost', 'LOCALHOST.', 'app.localhost', 'printer.local', 'router', 'nas.lan', 'box.home.arpa', 'a.internal'],
  ...['127.0.0.1', '127.1', '0x7f000001', '2130706433', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.9.9'],
  ...['192.168.0.1', '169.254.169.254', '100.64.0.1', '100.127.1.1'],
  ...['[::1]', '[::]', '[fd00::1]', '[fe80::1]', '[febf::1]', '[::ffff:192.168.0.1]'],
])('%s is private', (host) => expect(isPrivateHost(hostOf(host))).toBe(true));

it.each([
  ...['video.twimg.com', 'localhost.example', 'local.example', 'mylocal.com', '11.0.0.1', '172.32.0.1', '192.169.0.1'],
  ...['100.63.0.1', '100.128.0.1', '8.8.8.8', '[2606:4700::1111]'],
])('%s is not', (host) => expect(isPrivateHost(hostOf(host))).toBe(false));
