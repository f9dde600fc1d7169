import type { Plugin } from 'vite';
import { findDynamicCode } from './dynamic-code';

/** Stops a build whose output holds code that an extension's Content-Security-Policy would refuse at run time. */
export function noDynamicCode(): Plugin {
  return {
    name: 'swapwatch:no-dynamic-code',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const [first] = findDynamicCode(output.code);
        if (!first) continue;
        this.error(
          `${output.fileName} holds dynamic code, which the extension's Content-Security-Policy forbids: "${first.excerpt}" ` +
            `(offset ${first.offset}). Find the module it comes from, and rewrite or replace it.`,
        );
      }
    },
  };
}
