import type { Tone } from '../../texts/verdict-view';

/** A shape for each tone, so that colour is never the only difference. SVG paths in a 16 x 16 box. */
export const icons: Readonly<Record<Tone, string>> = {
  // A lens.
  looking: 'M7 2a5 5 0 1 0 3 9l3.5 3.5 1.1-1.1L11.1 10A5 5 0 0 0 7 2Zm0 1.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8Z',
  // A dash in a ring: nothing found.
  'no-sign':
    'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 1.6a4.9 4.9 0 1 1 0 9.8 4.9 4.9 0 0 1 0-9.8ZM5 7.2h6v1.6H5Z',
  // A wave: neither way.
  inconclusive:
    'M1.5 8.8C3 5 5.600 5 8 7.600s3.700 2.600 5.200-1.100l1.500.600C12.700 12 9.600 11.600 6.900 8.700 5 6.700 4 6.900 3 9.400Z',
  // A triangle with a mark.
  suspicious: 'M8 1.500 15.200 14.200H.8ZM7.200 6v4h1.600V6Zm0 5.200v1.600h1.600v-1.600Z',
  // An octagon with a mark.
  strong: 'M5 1h6l4 4v6l-4 4H5l-4-4V5Zm2.200 3v5.200h1.600V4Zm0 6.400V12h1.600v-1.600Z',
  // A struck-out ring.
  'not-assessable':
    'M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13ZM3.100 8a4.900 4.900 0 0 1 7.800-4L4 10.900A4.900 4.900 0 0 1 3.100 8ZM8 12.900a4.900 4.900 0 0 1-2.900-.900L12 5.100A4.900 4.900 0 0 1 8 12.900Z',
};
