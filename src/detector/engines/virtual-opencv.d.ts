/** opencv.js without dynamic code and without its WebAssembly; made by `scripts/vite/opencv.ts` at build time. */
declare module 'virtual:opencv' {
  export default function createOpenCv(
    hooks: import('./emscripten').EmscriptenHooks,
  ): Promise<typeof import('@techstark/opencv-js')>;
}
