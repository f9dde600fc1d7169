import { parseAst } from 'vite';

/** A piece of code that turns text into code at run time, which an extension's Content-Security-Policy forbids. */
export interface DynamicCode {
  /** The offending source, at most 80 characters. */
  readonly excerpt: string;
  /** Offset in the source, characters. */
  readonly offset: number;
}

interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const GLOBAL_OBJECTS = new Set(['globalThis', 'self', 'window']);
const TIMERS = new Set(['setTimeout', 'setInterval']);
/** `Function` may be asked about, never called or handed on. */
const INVOKING_METHODS = new Set(['call', 'apply', 'bind']);

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

function nameOf(value: unknown): string | null {
  return isNode(value) && value.type === 'Identifier' ? String(value['name']) : null;
}

/** True where an identifier is only a key, `a.Function` or `{ Function: ... }`, of something that is not the global object. */
function isMereKey(parent: AstNode, key: string): boolean {
  if (parent['computed'] === true) return false;
  if (parent.type === 'MemberExpression')
    return key === 'property' && !GLOBAL_OBJECTS.has(nameOf(parent['object']) ?? '');
  return key === 'key' && parent['shorthand'] !== true;
}

function isHarmlessFunctionMention(parent: AstNode, key: string): boolean {
  if (parent.type === 'MemberExpression')
    return key === 'object' && !INVOKING_METHODS.has(nameOf(parent['property']) ?? '');
  return parent.type === 'BinaryExpression' || parent.type === 'UnaryExpression' || parent.type === 'SwitchCase';
}

function isDynamic(node: AstNode, parent: AstNode, key: string): boolean {
  if (node.type === 'CallExpression' && TIMERS.has(nameOf(node['callee']) ?? '')) {
    const [first] = node['arguments'] as readonly unknown[];
    return (
      isNode(first) &&
      (first.type === 'TemplateLiteral' || (first.type === 'Literal' && typeof first['value'] === 'string'))
    );
  }
  const name = nameOf(node);
  if (name !== 'eval' && name !== 'Function') return false;
  if (isMereKey(parent, key)) return false;
  return name === 'eval' || !isHarmlessFunctionMention(parent, key);
}

/**
 * Finds `eval`, `Function` as a constructor or handed on as a value, and timers that take text.
 * in   the source of one JavaScript file         out  findings in source order, [] when there is none
 */
export function findDynamicCode(code: string): DynamicCode[] {
  const found: DynamicCode[] = [];
  const visit = (node: AstNode, parent: AstNode, key: string): void => {
    if (isDynamic(node, parent, key)) {
      const { start, end } = node.type === 'Identifier' ? parent : node;
      found.push({ excerpt: code.slice(start, Math.min(end, start + 80)), offset: start });
    }
    for (const [childKey, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
        if (isNode(child)) visit(child, node, childKey);
    }
  };
  const root = parseAst(code) as unknown as AstNode;
  visit(root, root, '');
  return found;
}
