/** A landmark of the mesh with its place on the mean head, cm: x to the picture's right, y up, z towards the viewer. */
export type HeadPoint = readonly [index: number, x: number, y: number, z: number];

/**
 * Points that hardly move when a face talks: they say where the head is. All places in this file: `canonical_mesh` in
 * `geometry_pipeline_metadata_landmarks.binarypb` of @mediapipe/face_mesh, rounded.
 */
export const RIGID_POINTS: readonly HeadPoint[] = [
  [33, -4.446, 2.664, 3.173],
  [133, -1.856, 2.585, 3.758],
  [362, 1.856, 2.585, 3.758],
  [263, 4.446, 2.664, 3.173],
  [168, 0, 3.271, 5.236],
  [6, 0, 2.473, 5.789],
  [197, 0, 1.728, 6.317],
  [195, 0, 1.059, 6.775],
  [5, 0, 0.366, 7.243],
  [4, 0, -0.463, 7.587],
  [98, -1.406, -1.714, 5.241],
  [327, 1.406, -1.714, 5.241],
  [127, -7.743, 2.365, -2.005],
  [356, 7.743, 2.365, -2.005],
  [234, -7.664, 0.673, -2.436],
  [454, 7.664, 0.673, -2.436],
  [151, 0, 6.545, 5.027],
  [9, 0, 4.886, 5.385],
];

/** Points that move on the head; left and right as seen in the picture. Of their places, the depth alone is used. */
export const MOVING_POINTS = {
  browInnerLeft: [55, -1.221, 4.142, 5.106],
  browInnerTopLeft: [107, -1.396, 5.012, 5.316],
  browInnerRight: [285, 1.221, 4.142, 5.106],
  browInnerTopRight: [336, 1.396, 5.012, 5.316],
  browOuterLeft: [46, -5.253, 3.882, 3.363],
  browOuterTopLeft: [70, -5.721, 4.255, 2.831],
  browOuterRight: [276, 5.253, 3.882, 3.363],
  browOuterTopRight: [300, 5.721, 4.255, 2.831],
  upperLidLeft: [159, -3.177, 2.964, 3.877],
  lowerLidLeft: [145, -3.177, 2.294, 3.776],
  upperLidRight: [386, 3.177, 2.964, 3.877],
  lowerLidRight: [374, 3.177, 2.294, 3.776],
  cheekLeft: [50, -4.766, -0.702, 3.535],
  cheekInnerLeft: [205, -3.833, -1.537, 4.138],
  cheekRight: [280, 4.766, -0.702, 3.535],
  cheekInnerRight: [425, 3.833, -1.537, 4.138],
  nostrilLeft: [48, -1.609, -0.943, 5.814],
  nostrilRight: [278, 1.609, -0.943, 5.814],
  upperLipTop: [0, 0, -3.406, 5.98],
  upperLipBottom: [13, 0, -3.994, 5.219],
  lowerLipTop: [14, 0, -4.542, 5.405],
  lowerLipBottom: [17, 0, -5.365, 5.535],
  lipCornerLeft: [61, -2.456, -4.343, 4.284],
  lipCornerRight: [291, 2.456, -4.343, 4.284],
  chin: [152, 0, -9.403, 4.264],
} as const satisfies Record<string, HeadPoint>;
export type MovingPoint = keyof typeof MOVING_POINTS;
