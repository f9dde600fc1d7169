/** `npm run --silent verify -- [OPTION...] FILE`: verifies a package of a case; see docs/casework/hand-over.md. */
import { createHash } from 'node:crypto';
import type { RunningSha256 } from '../../casework/journal/digest';
import { verifyPackage, type VerifiedPackage } from '../../casework/package/verify-package';
import { parseVerify, USAGE, type VerifyWish } from './arguments';
import { fileSource } from './file-source';
import { archiveSentence, contentsSentence } from './words';

const EXIT = { intact: 0, altered: 1, usage: 2 } as const;

/** The system's own, several times as fast as one in JavaScript. */
function createSha256(): RunningSha256 {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
}

function sentencesOf({ archive, contents, manifest }: VerifiedPackage, root: string | null): string[] {
  const other = root !== null && manifest !== null && manifest.rootSha256 !== root;
  return [
    ...archive.map(archiveSentence),
    ...contents.map(contentsSentence),
    ...(other ? [`Its root hash is ${manifest.rootSha256}, not the one given: this is another package.`] : []),
  ];
}

/** Lines for people. */
function textOf({ manifest }: VerifiedPackage, sentences: readonly string[], file: string): string {
  const facts = manifest
    ? [
        `case       ${manifest.caseName} (${manifest.caseId})`,
        `written    ${new Date(manifest.createdAtMs).toISOString()} by version ${manifest.createdBy.extensionVersion}`,
        `files      ${manifest.files.length}${manifest.omitted.length > 0 ? `; ${manifest.omitted.length} that records name are not aboard` : ''}`,
        `journal    ${manifest.journal.entries} lines, head ${manifest.journal.headHash}`,
        `root hash  ${manifest.rootSha256}`,
      ]
    : [];
  const verdict =
    sentences.length === 0 ? 'intact' : `ALTERED, ${sentences.length} finding${sentences.length === 1 ? '' : 's'}:`;
  return [`${file}: ${verdict}`, ...sentences.map((sentence) => `  - ${sentence}`), ...facts, ''].join('\n');
}

function jsonOf(
  { manifest, archive, contents }: VerifiedPackage,
  sentences: readonly string[],
  { file, root }: VerifyWish,
): string {
  const { files, ...facts } = manifest ?? { files: [] };
  const result = {
    ...{ file, intact: sentences.length === 0, sentences, archive, contents, expectedRootSha256: root },
    package: manifest ? { ...facts, files: files.length } : null,
  };
  // JSON leaves the upper control characters as they are, of which terminals take some for orders.
  const harmless = JSON.stringify(result, null, 1).replaceAll(
    /[\u007f-\u009f]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
  return `${harmless}\n`;
}

async function verify(wish: VerifyWish): Promise<number> {
  let verified: VerifiedPackage;
  try {
    verified = await verifyPackage(fileSource(wish.file), { createSha256 });
  } catch (error) {
    process.stderr.write(`${wish.file}: cannot be read (${(error as Error).message}).\n`);
    return EXIT.usage;
  }
  const sentences = sentencesOf(verified, wish.root);
  const text = textOf(verified, sentences, wish.file);
  // Names come from the package; a terminal must not take orders from them.
  process.stdout.write(wish.json ? jsonOf(verified, sentences, wish) : text.replaceAll(/[^\P{Cc}\n]/gu, '\uFFFD'));
  return sentences.length === 0 ? EXIT.intact : EXIT.altered;
}

async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseVerify(argv);
  if ('wish' in parsed) return verify(parsed.wish);
  if ('help' in parsed) {
    process.stdout.write(USAGE);
    return EXIT.intact;
  }
  process.stderr.write(`${parsed.wrong}\n\n${USAGE}`);
  return EXIT.usage;
}

process.exitCode = await main(process.argv.slice(2));
