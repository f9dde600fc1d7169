/** Name of the BroadcastChannel on which the service worker posts `ScreenPicture`s to the detector's page. */
export const SCREEN_CHANNEL = 'screen-copies';

/** A rectangle of a picture, whole pixels. */
export interface PixelRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One video as the screen shows it: the tab's picture and where the video is in it. Never goes to a page: other sites' frames are in it, too. */
export interface ScreenPicture {
  readonly videoId: string;
  readonly png: Blob;
  /** In CSS pixels of the viewport. */
  readonly rect: PixelRect;
  /** Width of the viewport, CSS pixels; the picture's own width by this is its scale. */
  readonly viewportWidth: number;
  /** Of the picture on show, seconds. */
  readonly mediaTimeS: number;
}

/** Why the screen was not copied. */
export const SCREEN_REFUSALS = ['gone', 'in-frame', 'not-in-view', 'covered', 'zoomed', 'no-leave', 'failed'] as const;
export type ScreenRefusal = (typeof SCREEN_REFUSALS)[number];

/** What a page says about one of its videos when the screen is to be copied. */
export type ScreenView =
  | { readonly refused: ScreenRefusal }
  | {
      readonly refused: null;
      readonly rect: PixelRect;
      readonly viewportWidth: number;
      readonly mediaTimeS: number;
    };
