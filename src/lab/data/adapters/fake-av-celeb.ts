import { WorldError } from '../../world-error';
import { clipsOrNull, type Adapter, type LayoutClip } from './adapter';
import { videoStem } from './video-path';

const VIDEO = /^((Real|Fake)Video-(?:Real|Fake)Audio)\/([^/]+\/[^/]+\/id\d+)\/([^/]+)$/;
const TABLE = 'meta_data.csv';
const COLUMNS = ['source', 'target1', 'target2', 'method'] as const;

type Row = Record<(typeof COLUMNS)[number], string>;

/**
 * FakeAVCeleb: one video each of 500 persons of VoxCeleb2 and its forgeries of picture, sound or both,
 * `<what is forged>/<origin>/<gender>/<person>/<video>.mp4`, listed in `meta_data.csv` as `source,target1,target2,method,category,type,race,gender,path,` with file
 * and folder in the last two cells (the header names but one of them). A fake ties its person to all persons it names.
 * Where the sound alone is forged the face is real: label `real`, and the method says what was done to the sound.
 * from  Khalid et al. 2021, arXiv:2108.05080; github.com/DASH-Lab/FakeAVCeleb points to a request form, so the table's form is as public readers of it have it
 */
export const fakeAvCeleb: Adapter = {
  name: 'FakeAVCeleb',
  layout:
    'meta_data.csv, {RealVideo-RealAudio,FakeVideo-RealAudio,FakeVideo-FakeAudio,RealVideo-FakeAudio}/African/men/id00076/00109.mp4',
  read(files, readText) {
    const videos = files.filter((file) => VIDEO.test(videoStem(file) ?? ''));
    if (videos.length === 0) return null;
    if (!files.includes(TABLE)) {
      throw new WorldError(
        `There is no ${TABLE} beside ${videos[0]!.split('/')[0]!}/, so nobody can tell whose faces were swapped.`,
      );
    }
    const rows = readTable(readText(TABLE));
    const clips = videos.flatMap((file) => {
      const row = rows.get(file.toLowerCase());
      return row === undefined ? [] : [toClip(file, row)];
    });
    if (clips.length === 0) throw new WorldError(`${TABLE} names none of the ${videos.length} videos beside it.`);
    return clipsOrNull(clips);
  },
};

/** Path below the data set's folder, in small letters, to its row. Throws WorldError when columns are missing. */
function readTable(text: string): Map<string, Row> {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const names = header.split(',').map((name) => name.trim());
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new WorldError(`${TABLE} lacks the columns ${missing.join(', ')}.`);
  const at = Object.fromEntries(COLUMNS.map((column) => [column, names.indexOf(column)])) as Record<keyof Row, number>;
  const rows = new Map<string, Row>();
  for (const line of lines) {
    const cells = line.split(',').map((cell) => cell.trim());
    const file = cells.find((cell) => videoStem(cell) !== null);
    const folder = cells.find((cell) => cell.includes('/') && videoStem(cell) === null);
    if (file === undefined) continue;
    const [source, target1, target2, method] = COLUMNS.map((column) => cells[at[column]] ?? '');
    const row = { source: source!, target1: target1!, target2: target2!, method: method! };
    const path = file.includes('/') ? file : `${(folder ?? '').replace(/\/$/, '')}/${file}`;
    rows.set(path.replace(/^FakeAVCeleb[^/]*\//, '').toLowerCase(), row);
  }
  return rows;
}

function toClip(file: string, { source, target1, target2, method }: Row): LayoutClip {
  const [, kind = '', video = '', folder = '', name = ''] = VIDEO.exec(videoStem(file)!)!;
  const fake = video === 'Fake';
  // Some cells hold a mere number or "-" where others hold a person.
  const persons = [folder.split('/')[2]!, source, ...(fake ? [target1, target2] : [])].filter((cell) =>
    /^id\d+$/.test(cell),
  );
  return {
    file,
    label: fake ? 'fake' : 'real',
    method: fake ? method : kind === 'RealVideo-RealAudio' ? 'none' : `${method} (sound alone)`,
    dataset: 'FakeAVCeleb',
    ties: [...new Set(persons)].map((person) => `FakeAVCeleb ${person}`),
    originalStem: fake ? `RealVideo-RealAudio/${folder}/${name.split('_')[0]!}` : null,
  };
}
