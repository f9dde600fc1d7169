import type { Statement } from '../../../casework/person/consistency';
import type { MovementProblem } from '../../../casework/person/movement';
import type { Part } from '../../../casework/person/person-model';
import { messages, numberText, t } from '../translate';

const PART_TEXTS: Readonly<Record<Part, string>> = messages({
  movement: 'case_person_part_movement',
  texture: 'case_person_part_texture',
});

const STATEMENT_TEXTS: Readonly<Record<Part, Readonly<Record<Statement, string>>>> = {
  movement: messages({
    like: 'case_person_like_movement',
    unlike: 'case_person_unlike_movement',
    'cannot-say': 'case_person_cannot_say',
  }),
  texture: messages({
    like: 'case_person_like_texture',
    unlike: 'case_person_unlike_texture',
    'cannot-say': 'case_person_cannot_say',
  }),
};

const PROBLEM_TEXTS: Readonly<Record<MovementProblem, string>> = messages({
  'no-copy': 'case_person_problem_no_copy',
  unreadable: 'case_person_problem_unreadable',
  'no-face': 'case_person_problem_no_face',
  'several-faces': 'case_person_problem_several_faces',
  'too-short': 'case_person_problem_too_short',
});

const percent = (share: number): string => numberText(share, { style: 'percent', maximumFractionDigits: 0 });

/** Words about what was learnt of a person, and how videos stand to it. */
export const personTexts = Object.assign(
  messages({
    back: 'case_person_back',
    gone: 'case_person_gone',
    intro: 'case_person_intro',
    limits: 'case_person_limits',
    enrol: 'case_person_enrol',
    candidates: 'case_person_candidates',
    noCandidates: 'case_person_no_candidates',
    learn: 'case_person_learn',
    forget: 'case_person_forget',
    learnt: 'case_person_learnt',
    notLearnt: 'case_person_not_learnt',
    weak: 'case_person_weak',
    others: 'case_person_others',
    noneCompared: 'case_person_none_compared',
    columnVideo: 'case_person_column_video',
    enrolledToo: 'case_person_enrolled_too',
    notMeasured: 'case_person_not_measured',
    more: 'case_person_more',
  }),
  {
    part: (part: Part) => PART_TEXTS[part],
    statement: (part: Part, statement: Statement) => STATEMENT_TEXTS[part][statement],
    /** in: a code of a `MovementRecord`; unknown ones are told as they are */
    problem: (code: string) => PROBLEM_TEXTS[code as MovementProblem] ?? code,
    chosen: (count: number, needed: number) => t('case_person_chosen', numberText(count), numberText(needed)),
    learning: (done: number, all: number) => t('case_person_learning', numberText(done), numberText(all)),
    tooSmall: (movement: number, texture: number, needed: number) =>
      t('case_person_too_small', numberText(movement), numberText(texture), numberText(needed)),
    from: (count: number, share: number) => t('case_person_from', numberText(count), percent(share), percent(0.5)),
    waiting: (done: number, all: number) => t('case_person_waiting', numberText(done), numberText(all)),
    forgotten: (name: string) => t('case_person_forgotten', name),
    line: (name: string) => t('case_person_line', name),
    ownRange: (asFar: number, count: number, least: number, most: number) =>
      least === most
        ? t('case_person_own_exact', numberText(asFar), numberText(count))
        : t('case_person_own_range', numberText(asFar), numberText(count), numberText(least), numberText(most)),
    othersNear: (count: number, all: number) => t('case_person_others_near', numberText(count), numberText(all)),
  },
);
