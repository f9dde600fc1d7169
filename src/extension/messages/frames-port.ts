/** Name of the port of the extension API that carries frames where there is no bridge: in Firefox. */
export const FRAMES_PORT = 'frames';
