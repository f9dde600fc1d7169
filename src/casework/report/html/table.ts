import { html, type Fill, type Markup } from './markup';

/** A column's head; `isNumber`: its cells are set to the end of the line. */
export interface Head {
  readonly text: string;
  readonly isNumber?: boolean;
  /** Names of videos and the like, which need room. */
  readonly isWide?: boolean;
  /** A few short words, which stay in one line. */
  readonly isTight?: boolean;
}

/** A table whose head is set again on every page. */
export function table(heads: readonly (Head | string)[], rows: readonly (readonly Fill[])[], caption?: string): Markup {
  const columns = heads.map((head) => (typeof head === 'string' ? { text: head } : head));
  const css = (index: number): string => {
    const { isNumber, isWide, isTight } = columns[index] ?? {};
    return isNumber ? 'number' : isWide ? 'wide' : isTight ? 'tight' : 'text';
  };
  return html`<table>
    ${
      caption === undefined
        ? null
        : html`<caption>
            ${caption}
          </caption>`
    }
    <thead>
      <tr>
        ${columns.map(({ text }, i) => html`<th scope="col" class="${css(i)}">${text}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell, i) => html`<td class="${css(i)}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Names and what they stand for; rows without anything are left out. */
export function factTable(facts: readonly (readonly [string, Fill])[]): Markup {
  const told = facts.filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return html`<table>
    <tbody>
      ${told.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A hash, which may be broken anywhere. */
export function hash(sha256: string | null): Markup | null {
  return sha256 === null ? null : html`<span class="hash">${sha256}</span>`;
}

/** One paragraph a text. */
export function paragraphs(texts: readonly string[]): Markup {
  return html`${texts.map((text) => html`<p>${text}</p>`)}`;
}
