import type { HeadPoint } from '../../detector/faces/mean-head';

/** Points that move on the head; left and right as seen in the picture. Places as in `MEAN_HEAD`; the depth alone is used. */
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
