import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSha256, sha256Of } from '../../../../src/casework/journal/digest';
import type { ByteSource } from '../../../../src/casework/package/byte-source';
import { createContentsReader } from '../../../../src/casework/package/case-contents';
import { crc32 } from '../../../../src/casework/package/crc32';
import type { Manifest } from '../../../../src/casework/package/manifest';
import { blobPath, JOURNAL_PATH, recordsPath } from '../../../../src/casework/package/paths';
import { verifyPackage, type VerifiedPackage } from '../../../../src/casework/package/verify-package';
import { writePackage } from '../../../../src/casework/package/write-package';
import { aCase, anItem, CASE_ID, facts, files, journal, packed, pictureSha256, text } from './a-case';
import { bytesSource } from '../../../support/casework/bytes-source';

const verify = (bytes: Uint8Array): Promise<VerifiedPackage> => verifyPackage(bytesSource(bytes), { createSha256 });
const decoder = new TextDecoder();

/** Where the content of each file lies in the archive, by an independent reading of its directory. */
function placesOf(bytes: Uint8Array): { path: string; from: number; to: number }[] {
  const view = new DataView(bytes.buffer);
  const end = decoder.decode(bytes).lastIndexOf('swapwatch-package-1') < 0 ? -1 : bytes.length - 91 - 22;
  let at = view.getUint32(end + 16, true);
  const places = [];
  while (view.getUint32(at, true) === 0x02014b50) {
    const [size, name] = [view.getUint32(at + 24, true), view.getUint16(at + 28, true)];
    const from = view.getUint32(at + 42, true) + 30 + name;
    places.push({ path: decoder.decode(bytes.subarray(at + 46, at + 46 + name)), from, to: from + size });
    at += 46 + name;
  }
  return places;
}

describe('a package', () => {
  let bytes: Uint8Array;
  beforeAll(async () => void (bytes = await packed()));

  it('is a zip archive that other programs read', () => {
    const read = unzipSync(bytes);
    expect(Object.keys(read).sort()).toEqual(['manifest.json', ...files.map(({ path }) => path)].sort());
    const manifest = JSON.parse(decoder.decode(read['manifest.json'])) as Manifest;
    for (const { path, sha256, sizeBytes } of manifest.files) {
      expect([path, sha256Of(read[path]!), read[path]!.length]).toEqual([path, sha256, sizeBytes]);
    }
  });

  it('is intact as written, and tells what is in it', async () => {
    const verified = await verify(bytes);
    expect(verified).toMatchObject({ intact: true, archive: [], contents: [], manifest: { caseId: CASE_ID } });
    expect(verified.found!.journal).toEqual(journal);
  });

  it('is the same bytes for the same case', async () => expect(await packed()).toEqual(bytes));

  it('shows any flipped byte, and names the file or the place', async () => {
    const places = placesOf(bytes);
    expect(places).toHaveLength(5);
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = bytes.slice();
      altered[at]! ^= 1 << (at % 8);
      const { intact, archive } = await verify(altered);
      const file = places.find(({ from, to }) => from <= at && at < to);
      expect([at, intact]).toEqual([at, false]);
      expect(archive, `byte ${at}`).toEqual([
        file
          ? { code: 'file-altered', path: file.path }
          : expect.objectContaining({ code: 'structure-altered', atByte: at }),
      ]);
    }
  });

  it.each([1, 22, 91, 113, 200])('shows that %i bytes are missing at its end', async (cut) => {
    const { archive } = await verify(bytes.subarray(0, bytes.length - cut));
    expect(archive).toContainEqual({
      code: 'wrong-length',
      sizeBytes: bytes.length - cut,
      expectedBytes: bytes.length,
    });
  });

  it('shows what was added behind it', async () => {
    const { archive } = await verify(new Uint8Array([...bytes, 0]));
    expect(archive).toEqual([{ code: 'wrong-length', sizeBytes: bytes.length + 1, expectedBytes: bytes.length }]);
  });

  it.each([0, 1, 5, 30, 200])('says of %i other bytes that they are no package', async (size) => {
    expect((await verify(new Uint8Array(size).fill(7))).archive).toEqual([{ code: 'not-a-package' }]);
  });

  it('gives no manifest of a form that it does not know', async () => {
    const odd = { ...facts, later: true };
    const written = await writePackage(files, odd, { createSha256 });
    if (!written.ok) throw new Error(written.code);
    const pieces = await Promise.all(
      written.pieces.map(async (piece) => (piece instanceof Uint8Array ? piece : first(piece))),
    );
    expect((await verify(Buffer.concat(pieces))).archive).toEqual([{ code: 'unknown-form' }]);
  });

  it('is not written with a picture that is no longer what it was', async () => {
    const wrong = { ...files[3]!, source: bytesSource(new TextEncoder().encode('another picture.')) };
    const written = await writePackage([...files.slice(0, 3), wrong], facts, { createSha256 });
    expect(written).toEqual({ ok: false, code: 'file-altered', path: blobPath(pictureSha256, 'video/mp4') });
  });

  it('is refused above 4 GiB before a byte is read', async () => {
    const huge: ByteSource = {
      sizeBytes: 2 ** 32,
      read: () => {
        throw new Error('read');
      },
    };
    const written = await writePackage([{ path: 'a', type: '', source: huge, sha256: null }], facts, { createSha256 });
    expect(written).toEqual({ ok: false, code: 'too-large', sizeBytes: 2 ** 32, maxBytes: 2 ** 32 - 1 });
  });

  it('stops when asked to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(writePackage(files, facts, { createSha256, signal })).rejects.toThrow('enough');
    await expect(verifyPackage(bytesSource(bytes), { createSha256, signal })).rejects.toThrow('enough');
  });
});

async function first(source: ByteSource): Promise<Uint8Array> {
  for await (const chunk of source.read(0, source.sizeBytes)) return chunk;
  return new Uint8Array();
}

/** One finding for each of these places, altered one at a time. */
async function alterAt(bytes: Uint8Array, sampled: readonly number[]): Promise<void> {
  const places = placesOf(bytes);
  for (const at of sampled) {
    const old = bytes[at]!;
    bytes[at] = old ^ 4;
    const { archive } = await verify(bytes);
    bytes[at] = old;
    const file = places.find(({ from, to }) => from <= at && at < to);
    expect(archive, `byte ${at}`).toEqual([
      file
        ? { code: 'file-altered', path: file.path }
        : expect.objectContaining({ code: 'structure-altered', atByte: at }),
    ]);
  }
}

describe('larger packages', () => {
  const filled = (i: number, sizeBytes: number): (typeof files)[number] => ({
    ...{ path: `pictures/${i}.jpg`, type: 'image/jpeg', sha256: null },
    source: bytesSource(Uint8Array.from({ length: sizeBytes }, (_, at) => (at * 31 + i) & 255)),
  });

  it('show a flipped byte at any of 150 places of 400 kB', async () => {
    const bytes = await packed([...files, ...Array.from({ length: 40 }, (_, i) => filled(i, 10_000))]);
    const sampled = Array.from({ length: 150 }, (_, i) => Math.floor((bytes.length * (i + 0.5)) / 150));
    await alterAt(bytes, sampled);
  });

  it('may hold more files than a short directory counts', async () => {
    const bytes = await packed([...files, ...Array.from({ length: 65_600 }, (_, i) => filled(i, 2))]);
    expect(Object.keys(unzipSync(bytes, { filter: ({ name }) => name.endsWith('/65599.jpg') }))).toHaveLength(1);
    expect((await verify(bytes)).intact).toBe(true);
    // Both end records, the way from one to the other, and the seal.
    await alterAt(
      bytes,
      [180, 130].map((fromEnd) => bytes.length - fromEnd),
    );
  });
});

describe('what a package says', () => {
  const contentsOf = async (of: typeof files): Promise<VerifiedPackage['contents']> =>
    (await verify(await packed(of))).contents;
  const others = (path: string): typeof files => files.filter((file) => file.path !== path);

  it('is refused where a record is not as the journal has it', async () => {
    const items = text(recordsPath('item'), [anItem(1), { ...anItem(2), note: 'changed later' }]);
    expect(await contentsOf([...others(items.path), items])).toEqual([
      { what: 'record-altered', record: { kind: 'item', id: 'item-2' }, seq: 1 },
    ]);
  });

  it('is refused where a record is missing', async () => {
    const items = text(recordsPath('item'), [anItem(1)]);
    expect(await contentsOf([...others(items.path), items])).toMatchObject([{ what: 'record-missing' }]);
  });

  it('is refused where a line of the journal was rewritten', async () => {
    const lines = text(JOURNAL_PATH, [{ ...journal[0]!, by: 'program' }, journal[1]]);
    expect(await contentsOf([lines, ...others(JOURNAL_PATH)])).toEqual([{ what: 'line-altered', seq: 0 }]);
  });

  it('is refused where the journal ends early', async () => {
    const lines = text(JOURNAL_PATH, [journal[0]]);
    expect(await contentsOf([lines, ...others(JOURNAL_PATH)])).toContainEqual({
      what: 'end-missing',
      fromSeq: 1,
      toSeq: 1,
    });
  });

  it('is refused where a file is not there that a record names', async () => {
    expect(await contentsOf(files.slice(0, 3))).toMatchObject([{ what: 'blob-missing' }, { what: 'blob-missing' }]);
  });

  it('is refused where a line is no record of the case', async () => {
    const lines = [aCase, { ...aCase, caseId: 'another' }, 17, { caseId: CASE_ID, name: 1e999 }];
    const records = text(recordsPath('case'), lines.slice(0, 3));
    expect(await contentsOf([files[0]!, records, ...files.slice(2)])).toEqual([
      { what: 'not-a-record', path: records.path, line: 2 },
      { what: 'not-a-record', path: records.path, line: 3 },
    ]);
  });

  it('gives the records where they are asked for', () => {
    const reader = createContentsReader({ keepRecords: true });
    const file = { path: recordsPath('case'), type: '', sizeBytes: 0, sha256: '', crc32: 0 };
    const take = reader.passing.begin(file)!;
    const line = new TextEncoder().encode(`${JSON.stringify(aCase)}\n`);
    take(line.subarray(0, 40));
    take(line.subarray(40));
    reader.passing.end(file, true);
    const { records } = reader.contents({ journal: { entries: 0, headHash: '' }, files: [], omitted: [] } as never);
    expect(records).toEqual([{ kind: 'case', id: CASE_ID, record: aCase }]);
  });
});

it('sums as zip does', () => {
  expect(crc32(0, new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(crc32(0, new TextEncoder().encode('12345')), new TextEncoder().encode('6789'))).toBe(0xcbf43926);
});
