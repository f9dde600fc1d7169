import { extname } from 'node:path';
import type { Post } from '../feed/post';

/** A clip as the demo shows it; `made` is what the demo knows of it, the page does not. */
export interface ShownClip {
  readonly file: string;
  readonly made: 'genuine' | 'forged' | 'unknown';
  /** Clips of one pair show the same frames; null when there is no twin. */
  readonly pair: string | null;
}

export interface FeedItem {
  readonly post: Post;
  readonly clip: ShownClip;
}

/** Invented people and words; nothing in them tells genuine from forged. */
const PEOPLE: readonly (readonly [name: string, handle: string, text: string])[] = [
  ['Mara Linden', 'maralinden', 'Take two, because the first one had the kettle going off in the middle of it.'],
  ['Odd Farber', 'oddfarber', 'My honest face after three hours of meetings that could have been a note on the door.'],
  [
    'Tilde & Co',
    'tildeandco',
    'Behind the scenes of a very short interview. Sound on if you want to hear nothing at all.',
  ],
  ['Ben Aroha', 'benaroha', 'Someone asked what I look like when I listen. Here you go. Riveting stuff.'],
  ['Petra Quill', 'petraquill', 'Testing the new camera. Does the light from the left work, or is it too much?'],
  ['Juno Vale', 'junovale', 'Day 14 of saying one nice thing to the camera before breakfast.'],
  ['Sami Reed', 'samireed', 'I was told to smile with my eyes. This is me trying. Be kind.'],
  ['The Corner Desk', 'cornerdesk', 'A minute with our newest colleague, who did not know that we were filming.'],
  ['Ines Halloway', 'inesh', 'Reaction to the final episode, no spoilers, only eyebrows.'],
  ['Noor Castell', 'noorcastell', 'Found this clip from last winter. The map behind me is still crooked.'],
  ['Ivo Brandt', 'ivobrandt', 'Short answer: no. Long answer: also no, but watch my face while I say it.'],
  ['Lotte Mirren', 'lottemirren', 'What do you think, keep the haircut or not?'],
];

/** Seeded order (mulberry32, seed 7): the same feed on every run, twins apart from each other. */
function shuffle<T>(items: readonly T[]): T[] {
  let state = 7;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const out = [...items];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

/** Posts for clips: shuffled, under neutral addresses, every second one by MediaSource. `files` maps each address to its file. */
export function feedOf(clips: readonly ShownClip[]): { items: FeedItem[]; files: Record<string, string> } {
  const items = shuffle(clips).map((clip, i): FeedItem => {
    const [name, handle, text] = PEOPLE[i % PEOPLE.length]!;
    const turn = Math.floor(i / PEOPLE.length);
    const post: Post = {
      id: `p${String(i + 1).padStart(2, '0')}`,
      name,
      handle: turn === 0 ? handle : `${handle}${turn + 1}`,
      text,
      ago: `${((i * 7) % 23) + 1} h`,
      likes: (i * 4177 + 53) % 19000,
      videoUrl: `/media/v${String(i + 1).padStart(2, '0')}${extname(clip.file).toLowerCase()}`,
      source: i % 2 === 0 ? 'plain' : 'mse',
    };
    return { post, clip };
  });
  return { items, files: Object.fromEntries(items.map(({ post, clip }) => [post.videoUrl, clip.file])) };
}
