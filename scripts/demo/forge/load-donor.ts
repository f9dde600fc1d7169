import { ALL_FORMATS, CanvasSink, Input, UrlSource } from 'mediabunny';
import { faceOval, faceTriangles } from './face-mesh';
import type { DonorFace } from './job';
import type { FindFaces } from './landmarks';
import type { Points } from './picture';
import type { Donor } from './swap-face';

/** Face height in the donor picture after scaling: a little above the faces of the clips, so that the warp never shrinks much. */
const FACE_HEIGHT_PX = 180;
/** Landmarks at the top of the forehead and the tip of the chin. */
const FOREHEAD = 10;
const CHIN = 152;

function draw(
  image: ImageBitmap | OffscreenCanvas,
  left: number,
  top: number,
  width: number,
  height: number,
  scale: number,
): ImageData {
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, left, top, width, height, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function faceHeight(points: Points): number {
  return Math.hypot(points[CHIN * 2]! - points[FOREHEAD * 2]!, points[CHIN * 2 + 1]! - points[FOREHEAD * 2 + 1]!);
}

function centre(points: Points): [number, number] {
  return [(points[FOREHEAD * 2]! + points[CHIN * 2]!) / 2, (points[FOREHEAD * 2 + 1]! + points[CHIN * 2 + 1]!) / 2];
}

function nearest(faces: readonly Points[], x: number, y: number): Points | null {
  const away = (points: Points): number => Math.hypot(centre(points)[0] - x, centre(points)[1] - y);
  return [...faces].sort((a, b) => away(a) - away(b))[0] ?? null;
}

async function readStill(url: string): Promise<ImageBitmap> {
  const reply = await fetch(url);
  if (!reply.ok) throw new Error(`the still ${url} cannot be read (HTTP ${reply.status})`);
  return createImageBitmap(await reply.blob());
}

async function readVideoPicture(url: string, atS: number): Promise<OffscreenCanvas> {
  const input = new Input({ source: new UrlSource(new URL(url, location.href)), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  const picture = track && (await new CanvasSink(track).getCanvas(atS));
  if (!(picture?.canvas instanceof OffscreenCanvas)) throw new Error(`${url} has no picture at ${atS} s`);
  return picture.canvas;
}

/**
 * Cuts the wanted face out of a still and finds its landmarks a second time in the cut, where they sit more exactly.
 * @throws Error when the still cannot be read or shows no face there.
 */
export async function loadDonor(face: DonorFace, findFaces: FindFaces): Promise<Donor> {
  const image = face.atS === undefined ? await readStill(face.url) : await readVideoPicture(face.url, face.atS);
  const rough = nearest(
    findFaces(draw(image, 0, 0, image.width, image.height, 1)),
    face.near[0] * image.width,
    face.near[1] * image.height,
  );
  if (!rough) throw new Error(`no face was found in the still ${face.url}`);
  const [x, y] = centre(rough);
  const half = faceHeight(rough);
  const cut = draw(image, x - half, y - half, half * 2, half * 2, FACE_HEIGHT_PX / faceHeight(rough));
  const points = nearest(findFaces(cut), cut.width / 2, cut.height / 2);
  if (!points) throw new Error(`the face in the still ${face.url} was lost after cutting it out`);
  return { picture: cut, points, triangles: faceTriangles(), oval: faceOval() };
}
