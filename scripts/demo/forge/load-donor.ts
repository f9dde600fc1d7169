import { ALL_FORMATS, CanvasSink, Input, UrlSource } from 'mediabunny';
import type { FaceEngine } from '../../../src/detector/engines/mediapipe';
import type { Box } from '../../../src/detector/faces/face';
import { faceOval, faceTriangles } from './face-mesh';
import type { DonorFace } from './job';
import type { Points } from './picture';
import type { Donor } from './swap-face';

/**
 * Height of the face that is put in. The networks of the first deepfakes returned faces of 64 pixels, which were then scaled up to the video's size
 * (Roessler et al. 2019, FaceForensics++, on "DeepFakes"); a forged face thus has less fine detail than its surroundings.
 */
const FACE_HEIGHT_PX = 64;
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

/** The face box whose centre is nearest to a point. */
function nearest(boxes: readonly Box[], x: number, y: number): Box | null {
  const away = (box: Box): number => Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
  return [...boxes].sort((a, b) => away(a) - away(b))[0] ?? null;
}

/** Square around a face, twice as large as its box. */
function around(box: Box): { left: number; top: number; side: number } {
  const side = 2 * Math.max(box.width, box.height);
  return { left: box.x + box.width / 2 - side / 2, top: box.y + box.height / 2 - side / 2, side };
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
 * Cuts the wanted face out of a still and finds its landmarks in the cut.
 * @throws Error when the still cannot be read or shows no face there.
 */
export async function loadDonor(face: DonorFace, engine: FaceEngine): Promise<Donor> {
  const image = face.atS === undefined ? await readStill(face.url) : await readVideoPicture(face.url, face.atS);
  const boxes = engine.detect(draw(image, 0, 0, image.width, image.height, 1)).map(({ box }) => box);
  const box = nearest(boxes, face.near[0] * image.width, face.near[1] * image.height);
  if (!box) throw new Error(`no face was found in the still ${face.url}`);
  const { left, top, side } = around(box);
  const [rough] = engine.landmarks(draw(image, left, top, side, side, 1));
  if (!rough) throw new Error(`no landmarks were found on the face in the still ${face.url}`);
  const picture = draw(image, left, top, side, side, FACE_HEIGHT_PX / faceHeight(rough));
  // A second time, since landmarks sit more exactly in a picture of this size.
  const [points] = engine.landmarks(picture);
  if (!points) throw new Error(`the face in the still ${face.url} was lost after scaling it`);
  return { picture, points, triangles: faceTriangles(), oval: faceOval() };
}
