/** True when a WebGL context can be had here; MediaPipe needs one even when it computes on the CPU, software drawing is enough. */
export function hasWebGl(): boolean {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  // Browsers allow few contexts at a time; this one is given back at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
