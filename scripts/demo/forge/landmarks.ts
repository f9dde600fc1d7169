import { FaceLandmarker, FilesetResolver } from '@mediapipe/tasks-vision';
import type { ForgeAssets } from './job';
import type { Points } from './picture';

/** Finds all faces of a picture: 478 points each, in its pixels. */
export type FindFaces = (picture: ImageData) => Points[];

export async function loadFaces(assets: ForgeAssets): Promise<FindFaces> {
  Object.assign(self, {
    import: async (url: string) => {
      const loaded = (await import(/* @vite-ignore */ url)) as { default: unknown };
      Object.assign(self, { ModuleFactory: loaded.default });
    },
  });
  const fileset = await FilesetResolver.forVisionTasks(assets.mediapipeUrl, true);
  const landmarker = await FaceLandmarker.createFromOptions(fileset, {
    baseOptions: { modelAssetPath: assets.faceLandmarkerUrl, delegate: 'CPU' },
    runningMode: 'IMAGE',
    numFaces: 6,
  });
  return (picture) =>
    landmarker
      .detect(picture)
      .faceLandmarks.map((face) =>
        Float32Array.from(face.flatMap(({ x, y }) => [x * picture.width, y * picture.height])),
      );
}
