import type { Site } from '../feed/post';
import type { Person } from './person';

/** One kind of visit: where, and what a person does there, step by step, until he has no more time. */
export interface VisitPlan {
  readonly site: Site;
  readonly path: string;
  step(person: Person, round: number): Promise<void>;
}

/** Down a feed whose posts are about `rowPx` high; now and then a fling, a way back, or another tab. */
function scrollFeed(rowPx: number): VisitPlan['step'] {
  return async (person, round) => {
    await person.stay();
    const mood = person.random();
    if (mood < 0.12) await person.fling(1);
    else if (mood < 0.24 && round > 1) await person.scroll(-rowPx * 1.5);
    else if (mood < 0.3) await person.switchTab(1500);
    else await person.scroll(rowPx);
  };
}

/** A feed that snaps: one push a post, sometimes two quick ones, sometimes back. */
async function snap(person: Person, round: number): Promise<void> {
  await person.point('list', false);
  await person.stay();
  const mood = person.random();
  const pushes = mood >= 0.15 && mood < 0.3 ? 2 : 1;
  for (let i = 0; i < pushes; i += 1) await person.push(mood < 0.15 && round > 1 ? -1 : 1);
}

async function youTube(person: Person, round: number): Promise<void> {
  switch (round % 8) {
    case 0:
    case 5:
      // From card to card by pointer, each with its preview, and back to the first.
      for (const px of [0, 300, -300]) {
        await person.scroll(px);
        await person.point('card', false);
        await person.stay();
        await person.pointAway();
      }
      return;
    case 1:
      await person.point('card', true);
      return person.stay();
    case 2:
      await person.point('next', true);
      return person.stay();
    case 3:
      await person.point('shorts', true);
      return person.stay();
    case 4:
      await person.point('home', true);
      return person.stay();
    default:
      await person.point(person.random() < 0.5 ? 'next-short' : 'next', true);
      return person.stay();
  }
}

const xFeed = scrollFeed(620);

/** All kinds of visits; a run goes through them round by round. */
export const VISITS: readonly VisitPlan[] = [
  {
    ...{ site: 'x', path: '/home' },
    async step(person, round) {
      await xFeed(person, round);
      if (round % 4 !== 3 || !(await person.point('video', true))) return;
      await person.stay();
      await person.point('close', true);
    },
  },
  { site: 'youtube', path: '/', step: youTube },
  { site: 'tiktok', path: '/foryou', step: snap },
  { site: 'instagram', path: '/', step: scrollFeed(700) },
  { site: 'facebook', path: '/', step: scrollFeed(680) },
  { site: 'reddit', path: '/', step: scrollFeed(640) },
  { site: 'instagram', path: '/reels/', step: snap },
];
