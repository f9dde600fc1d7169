/* eslint-disable no-console -- MediaPipe writes to the console; this decides what of it stays there */

/**
 * What MediaPipe 0.10.35 prints on every start, all of it news and some of it as errors or warnings. Seen in Chromium 156, 2026-11-23;
 * "Iddhh" and "Wddhh" open the lines of its logging library (level, month, day).
 */
const ROUTINE = [
  /^INFO: Created TensorFlow Lite XNNPACK delegate for CPU\.$/,
  /^Graph successfully started running\.$/,
  /^I\d{4} .*gl_context\.cc:\d+\] GL version: /,
  /^W\d{4} .*gl_context\.cc:\d+\] OpenGL error checking is disabled/,
  /^W\d{4} .*inference_feedback_manager\.cc:\d+\] Feedback manager requires a model with a single signature inference\./,
];

/** True for a line that says no more than that MediaPipe started. */
export function isRoutine(line: string): boolean {
  return ROUTINE.some((pattern) => pattern.test(line.trim()));
}

function without(write: (line: string) => void): (line: string) => void {
  return (line) => {
    if (!isRoutine(line)) write(line);
  };
}

/** MediaPipe's three ways to the console, routine lines left out; all else comes through on its own level. */
export const mediaPipeLog = {
  print: without((line) => console.log(line)),
  printErr: without((line) => console.error(line)),
  warn: without((line) => console.warn(line)),
};
