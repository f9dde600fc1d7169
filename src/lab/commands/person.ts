import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { defineCommand } from 'citty';
import { storedPeople } from '../../casework/person/other-people';
import { PARTS } from '../../casework/person/person-model';
import { textureSchemaId } from '../../casework/person/texture-values';
import { MOVEMENT_SCHEMA_ID } from '../../casework/person/window-values';
import { CURRENT_SCHEMA } from '../../detector/classifier/parse-model';
import type { Clip } from '../data/clip';
import { openCache } from '../extraction/cache';
import { openLandmarkCache } from '../person/landmark-cache';
import { measuredClips, type MeasuredClip } from '../person/measured-clip';
import { othersOf } from '../person/others-of';
import { PEOPLE } from '../person/people';
import { byEnrolled, personFigures } from '../person/people-figures';
import { curveTable, figuresTable } from '../person/people-tables';
import { DATA_ARGS, wholeNumber } from './common-args';
import { findMissingLandmarks } from './find-missing-landmarks';
import { readData } from './read-data';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Clips of the known people first: if time runs short, the rest are only others to hold them against. */
function knownFirst(clips: readonly Clip[]): Clip[] {
  const known = new Set(
    PEOPLE.flatMap(({ genuine, manipulated }) => [genuine, ...manipulated.map((m) => m.clips)]).flat(),
  );
  return [...clips].sort((a, b) => Number(known.has(b.id)) - Number(known.has(a.id)));
}

/** People to hold clips against, as they ship: all who are untouched. */
function writeOthers(path: string, clips: readonly MeasuredClip[]): void {
  const people = {
    movement: storedPeople(othersOf(clips, 'movement', MOVEMENT_SCHEMA_ID)),
    texture: storedPeople(othersOf(clips, 'texture', textureSchemaId(CURRENT_SCHEMA.id))),
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(people)}\n`);
  say(
    `person: ${people.movement.windowsOfClips.length} and ${people.texture.windowsOfClips.length} people written to ${path}`,
  );
}

export const person = defineCommand({
  meta: {
    name: 'person',
    description:
      'Print how well the movement of a face tells a person from others, and from manipulated clips of the same person',
  },
  args: {
    data: DATA_ARGS.data,
    cache: DATA_ARGS.cache,
    jobs: { type: 'string', default: '2', valueHint: 'N', description: 'Clips at a time' },
    'write-others': {
      type: 'string',
      valueHint: 'FILE',
      description: 'Also write the movement and texture of all untouched people, for the program to hold clips against',
    },
    format: { type: 'enum', options: ['table', 'json'], default: 'table', description: 'What is printed' },
  },
  async run({ args }) {
    const jobs = wholeNumber('jobs', args.jobs, 1);
    const clips = knownFirst(readData(args));
    const cache = openLandmarkCache(args.cache);
    if ((await findMissingLandmarks(clips, cache, { dataFolder: args.data, jobs })) > 0) process.exitCode = 1;
    const measured = measuredClips(clips, cache, openCache(args.cache, CURRENT_SCHEMA, null));
    if (measured.every(({ rows }) => rows.texture.length === 0))
      say('person: no features extracted yet (`lab extract`): movement alone');
    if (args['write-others'] !== undefined) writeOthers(args['write-others'], measured);
    const pairs = PARTS.flatMap((part) => PEOPLE.map((one) => [one, part] as const));
    const figures = pairs.flatMap(([one, part]) => personFigures(one, part, measured) ?? []);
    const curves = pairs.flatMap(([one, part]) => byEnrolled(one, part, measured) ?? []);
    if (args.format === 'json') process.stdout.write(`${JSON.stringify({ figures, curves }, null, 2)}\n`);
    else process.stdout.write(`${figuresTable(figures)}\n${curveTable(curves)}`);
  },
});
