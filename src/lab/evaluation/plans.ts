import type { Clip } from '../data/clip';
import type { Plan } from '../training/study';
import { hasOwnReals } from './parts';

/** The tool behind a method's name: what stands before a remark in brackets or an added step, e.g. `edtalk+facesr` was made by `edtalk`. */
export function toolOf(method: string): string {
  return method.split(/[(+]/)[0]!.trim();
}

/**
 * A plan for every tool: models see no fake of it, whatever data set it is in and whatever was done to it afterwards; its fakes are judged.
 * Reals are judged where fakes of the tool are set against them: those of the same data set, or all where it has too few.
 */
export function leaveMethodOutPlans(clips: readonly Clip[]): Plan[] {
  return distinct(fakesOf(clips).map(({ method }) => toolOf(method))).map((tool) => {
    const isIts = (clip: Clip): boolean => clip.label === 'fake' && toolOf(clip.method) === tool;
    const opponents = opponentsOf(clips, distinct(clips.filter(isIts).map(({ dataset }) => dataset)));
    return { heldOut: tool, trains: (clip) => !isIts(clip), judges: (clip) => isIts(clip) || opponents(clip) };
  });
}

/** A plan for every data set with fakes: models see nothing of it; its fakes are judged. */
export function leaveDatasetOutPlans(clips: readonly Clip[]): Plan[] {
  return distinct(fakesOf(clips).map(({ dataset }) => dataset)).map((dataset) => {
    const opponents = opponentsOf(clips, [dataset]);
    return {
      heldOut: dataset,
      trains: (clip) => clip.dataset !== dataset,
      judges: (clip) => (clip.label === 'fake' ? clip.dataset === dataset : opponents(clip)),
    };
  });
}

/** The same, but models see no fake that a tool of the data set made elsewhere either: what is judged then is unseen in source and in tool. */
export function unseenToolPlans(clips: readonly Clip[]): Plan[] {
  return leaveDatasetOutPlans(clips).map((plan) => {
    const tools = new Set(
      fakesOf(clips)
        .filter(({ dataset }) => dataset === plan.heldOut)
        .map(({ method }) => toolOf(method)),
    );
    return {
      ...plan,
      heldOut: `${plan.heldOut} and its tools`,
      trains: (clip) => plan.trains(clip) && !(clip.label === 'fake' && tools.has(toolOf(clip.method))),
    };
  });
}

/** Which reals the fakes of some data sets are set against: their own, or all where one of them has too few. */
function opponentsOf(clips: readonly Clip[], datasets: readonly string[]): (clip: Clip) => boolean {
  const own = datasets.every((dataset) => hasOwnReals(clips, dataset));
  return (clip) => clip.label === 'real' && (!own || datasets.includes(clip.dataset));
}

function fakesOf(clips: readonly Clip[]): Clip[] {
  return clips.filter(({ label }) => label === 'fake');
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
