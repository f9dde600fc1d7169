/** Text that is HTML already. */
export interface Markup {
  readonly html: string;
}

/** What may stand in a template: markup as it is, everything else as text; lists one after another; nothing for null. */
export type Fill = Markup | string | number | null | readonly Fill[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, also inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

/** What was made here. A record from elsewhere may hold an object that looks like markup where a text should be. */
const made = new WeakSet<object>();

function markup(text: string): Markup {
  const one = { html: text };
  made.add(one);
  return one;
}

function written(fill: Fill): string {
  if (fill === null) return '';
  if (Array.isArray(fill)) return (fill as readonly Fill[]).map(written).join('');
  if (typeof fill === 'object' && made.has(fill)) return (fill as Markup).html;
  return escapeHtml(String(fill));
}

/** HTML from a template; whatever is filled in is escaped, in text and in quoted attributes. */
export function html(parts: TemplateStringsArray, ...fills: readonly Fill[]): Markup {
  return markup(parts.map((part, index) => part + (index < fills.length ? written(fills[index]!) : '')).join(''));
}

/** Markup that was made by other means, such as a style sheet of our own. */
export function trusted(text: string): Markup {
  return markup(text);
}
