import { expect, test } from 'vitest';
import { isRoutine } from '../../../../src/detector/engines/mediapipe-log';

test.each([
  'INFO: Created TensorFlow Lite XNNPACK delegate for CPU.',
  'Graph successfully started running.',
  'I1123 04:21:10.451000 2136208 gl_context.cc:407] GL version: 3.0 (OpenGL ES 3.0 (WebGL 2.0)), renderer: WebKit WebGL',
  'W1123 04:21:10.456000 2136208 gl_context.cc:1118] OpenGL error checking is disabled',
  'W1123 04:21:10.793999 2136208 inference_feedback_manager.cc:121] Feedback manager requires a model with a single signature inference. Disabling support for feedback tensors.',
])('says nothing but that MediaPipe started: %s', (line) => {
  expect(isRoutine(line)).toBe(true);
});

test.each([
  'ERROR: Failed to apply XNNPACK delegate.',
  'INFO: something new',
  'E1123 04:21:10.451000 2136208 gl_context.cc:407] GL version: none',
  'W1123 04:21:10.456000 2136208 calculator_graph.cc:903] INVALID_ARGUMENT: CalculatorGraph::Run() failed',
  'Error: Graph successfully started running. Then it stopped.',
])('is worth reading: %s', (line) => {
  expect(isRoutine(line)).toBe(false);
});
