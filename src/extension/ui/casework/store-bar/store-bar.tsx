/** What the cases take on this machine. */
export function StoreBar() {
  return <section class="store-bar" />;
}
