/** Names that lead to this machine or to one next to it. */
const PRIVATE_NAME = /^[^.]+$|(^|\.)(localhost|local|internal|lan|home\.arpa)$/;
/** This machine, private networks, carriers' networks, addresses given without a server. */
const PRIVATE_IPV4 = /^(0|10|127|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|169\.254|172\.(1[6-9]|2\d|3[01])|192\.168)\./;
/** The same; and IPv4 written as IPv6, of which no host of the web makes use. */
const PRIVATE_IPV6 = /^\[(::|f[cd]|fe[89ab])/;

/**
 * True for hosts that only this machine, or its own network, reaches: a router's page, a printer, a server that somebody develops on.
 * in   `hostname` as `URL` has it: lower case, IPv4 in four decimal numbers, IPv6 in brackets. A public name may still lead to a private address.
 */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '');
  if (name.startsWith('[')) return PRIVATE_IPV6.test(name);
  return PRIVATE_IPV4.test(name) || PRIVATE_NAME.test(name);
}
