/** All cases of this machine. */
export function CasesView() {
  return <section class="page" />;
}
