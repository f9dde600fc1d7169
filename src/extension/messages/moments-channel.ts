/** Name of the BroadcastChannel on which the offscreen document posts the id of a video of which another moment was kept. */
export const MOMENTS_CHANNEL = 'moments';
