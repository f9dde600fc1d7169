#!/usr/bin/env python3
"""Writes reference/burst-features.json: every burst family computed a second time, in numpy, on a synthetic burst.

Needs numpy only. The burst is made of hashed integers, the same as in tests/unit/detector/features/temporal/synthetic-burst.ts.
Formulas follow docs/features.md and share no code with src/; run it again when a family's version goes up.
"""
import json
import pathlib

import numpy as np

N, MID, W, H = 6, 3, 208, 224
OVAL = [10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
        150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109]
LIPS = [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185]
EYE_L = [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246, 70, 63, 105, 66, 107]
EYE_R = [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466, 300, 293, 334, 296, 336]
NOSE = [168, 193, 417, 49, 279, 2, 98, 327, 48, 278]
CHEEK_L, CHEEK_R = [117, 118, 101, 36, 205, 187, 123, 50], [346, 347, 330, 266, 425, 411, 352, 280]
FOREHEAD = [103, 67, 109, 10, 338, 297, 332, 105, 66, 107, 336, 296, 334]
CHIN = [106, 18, 335, 32, 262, 176, 152, 400]
RIGID = [33, 133, 362, 263, 168, 6, 197, 195, 5, 4, 98, 327, 127, 356, 234, 454, 151, 9]


# --- the synthetic burst ------------------------------------------------------------------------------------------
def noise(x, y, seed):
    x, y = np.asarray(x, np.int64), np.asarray(y, np.int64)
    h = (x * 374761393 + y * 668265263 + seed * 362437) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
    return h ^ (h >> 16)


def landmarks_at(t):
    i = np.arange(478)
    centre = np.array([424 + t, 330 - t / 2])
    p = np.stack([noise(i, 0, 21) % 80 - 40, noise(i, 1, 22) % 100 - 50], 1) + centre
    turn = 2 * np.pi * np.arange(len(OVAL)) / len(OVAL)
    eighths = lambda v: np.floor(8 * v + 0.5) / 8
    p[OVAL] = np.stack([centre[0] + eighths(62 * np.sin(turn)), centre[1] - eighths(76 * np.cos(turn))], 1)
    return p + (noise(np.arange(956), t, 23) & 3).reshape(478, 2) / 8 + 1 / 16  # no corner on a pixel


def luma_at(t, x, y):
    face = (x - 424 - t) ** 2 * 5776 + (y - 330) ** 2 * 3844 < 3844 * 5776
    wall = 70 + (noise(x >> 2, y >> 2, 2) & 31) + (noise(x, y, 40 + (t >> 1)) & 3)
    skin = 60 + (noise((x - t) >> 3, y >> 3, 1) & 63) + (noise(x - t, y, 4) & 15) + (noise(x, y, 50 + t) & 3)
    return np.where(face, skin, wall).astype(float)


ORIGIN = [np.array([320 + 16 * (t % 2), 208 + 16 * (t >> 2)]) for t in range(N)]
ROWS, COLUMNS = np.indices((H, W))
LUMA = [luma_at(t, COLUMNS + ORIGIN[t][0], ROWS + ORIGIN[t][1]) for t in range(N)]
FRAME_MARKS = [landmarks_at(t) for t in range(N)]
MARKS = [m - o for m, o in zip(FRAME_MARKS, ORIGIN)]
L = MARKS[MID]
distance = lambda i, j: np.hypot(*(L[i] - L[j]))
SIZE = max(distance(234, 454), 0.75 * distance(10, 152))


# --- regions of the middle frame ----------------------------------------------------------------------------------
def cross(o, a, b):
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def hull(points):
    points = sorted(map(tuple, points))

    def chain(ps):
        out = []
        for p in ps:
            while len(out) > 1 and cross(out[-2], out[-1], p) <= 0:
                out.pop()
            out.append(p)
        return out[:-1]
    return np.array(chain(points) + chain(points[::-1]))


def signed_distance(corners):
    """Pixels, negative inside."""
    p = np.stack([COLUMNS, ROWS], -1).astype(float)
    inside = np.full((H, W), -np.inf)
    outside = np.full((H, W), np.inf)
    for a, b in zip(corners, np.roll(corners, -1, 0)):
        edge = b - a
        inside = np.maximum(inside, ((p - a) @ np.array([edge[1], -edge[0]])) / np.hypot(*edge))
        s = np.clip(((p - a) @ edge) / (edge @ edge), 0, 1)
        outside = np.minimum(outside, np.hypot(*np.moveaxis(p - a - s[..., None] * edge, -1, 0)))
    return np.where(inside <= 0, inside, outside)


DISTANCE = signed_distance(hull(L[OVAL]))
CORE = np.zeros((H, W), bool)
CORE[2:-2, 2:-2] = True
INNER = (DISTANCE <= -0.06 * SIZE) & CORE
EYES = L[263] - L[33]
BELOW = (ROWS - L[2][1]) * EYES[0] - (COLUMNS - L[2][0]) * EYES[1] > 0
PARTS = {name: (signed_distance(hull(L[ids])) <= 0) & (DISTANCE <= 1)
         for name, ids in dict(mouth=LIPS, eye_l=EYE_L, eye_r=EYE_R, nose=NOSE, cheek_l=CHEEK_L, cheek_r=CHEEK_R,
                               forehead=FOREHEAD, chin=CHIN).items()}
PARTS['lower'], PARTS['upper'] = INNER & BELOW, INNER & ~BELOW


# --- warping and smoothing ----------------------------------------------------------------------------------------
def similarity(source, target):
    """2 x 3 matrix by least squares, as a plain linear system."""
    rows, right = [], []
    for (x, y), (u, v) in zip(source, target):
        rows += [[x, -y, 1, 0], [y, x, 0, 1]]
        right += [u, v]
    a, b, tx, ty = np.linalg.lstsq(np.array(rows), np.array(right), rcond=None)[0]
    return np.array([[a, -b, tx], [b, a, ty], [0, 0, 1]])


def keys(d):
    d = np.abs(d)
    return np.where(d < 1, 1.5 * d ** 3 - 2.5 * d ** 2 + 1, np.where(d < 2, -0.5 * d ** 3 + 2.5 * d ** 2 - 4 * d + 2, 0))


def sample(picture, back, x, y):
    u, v = (np.floor(256 * (back[k, 0] * x + back[k, 1] * y + back[k, 2]) + 0.5) / 256 for k in (0, 1))
    c, r = np.floor(u).astype(int), np.floor(v).astype(int)
    out = 0
    for j in range(-1, 3):
        for i in range(-1, 3):
            value = picture[np.clip(r + j, 0, H - 1), np.clip(c + i, 0, W - 1)]
            out = out + keys(u - c - i) * keys(v - r - j) * value
    return out


TAPS = np.exp(-np.arange(-4, 5) ** 2 / (2 * 1.2 ** 2))
TAPS /= TAPS.sum()


def fine(x):
    """The picture minus its smoothing; defined 4 pixels from the edge, 0 nearer to it."""
    across = sum(t * np.roll(x, 4 - k, 1) for k, t in enumerate(TAPS))
    down = sum(t * np.roll(across, 4 - k, 0) for k, t in enumerate(TAPS))
    out = np.zeros_like(x)
    out[4:-4, 4:-4] = (x - down)[4:-4, 4:-4]
    return out


TO_MIDDLE = [np.eye(3) if t == MID else similarity(MARKS[t][RIGID], L[RIGID]) for t in range(N)]
BACK = [np.linalg.inv(m) for m in TO_MIDDLE]
PAD = 8
_r, _c = np.indices((H + 2 * PAD, W + 2 * PAD)) - PAD
WARPED = [sample(LUMA[t], BACK[t], _c, _r) for t in range(N)]
ALIGNED = np.stack(WARPED)[:, PAD:-PAD, PAD:-PAD]
ALIGNED_FINE = np.stack([fine(w) for w in WARPED])[:, PAD:-PAD, PAD:-PAD]


def still_frame(t):
    """Frame t at the middle crop's places, NaN where its crop ends."""
    out = np.full((2, H, W), np.nan)
    dx, dy = ORIGIN[MID] - ORIGIN[t]
    r0, r1, c0, c1 = max(0, -dy), min(H, H - dy), max(0, -dx), min(W, W - dx)
    for k, x in enumerate((LUMA[t], fine(LUMA[t]))):
        out[k, r0:r1, c0:c1] = x[r0 + dy:r1 + dy, c0 + dx:c1 + dx]
    return out


STILL, STILL_FINE = np.moveaxis(np.stack([still_frame(t) for t in range(N)]), 1, 0)
COMMON = ~np.isnan(STILL).any(0)
_rows, _columns = np.nonzero(COMMON)
SHRUNK = COMMON & (ROWS >= _rows.min() + 4) & (ROWS <= _rows.max() - 4) & (COLUMNS >= _columns.min() + 4) & (COLUMNS <= _columns.max() - 4)
STEP = 1 + 2 * int(SIZE // 120)
GRID = ((ROWS + ORIGIN[MID][1]) % STEP == 0) & ((COLUMNS + ORIGIN[MID][0]) % STEP == 0)
BACKGROUND = SHRUNK & (DISTANCE > 0.15 * SIZE) & GRID


# --- families -----------------------------------------------------------------------------------------------------
def log_energy(x):
    return np.log(np.mean(x * x) + 0.01)


def energies(values, detail, mask):
    v, f = values[:, mask], detail[:, mask]
    return np.array([log_energy(np.diff(v, axis=0)), log_energy(np.diff(f, axis=0)), log_energy(np.diff(v, 2, axis=0)),
                     log_energy(np.diff(f, 2, axis=0)), log_energy(f)])


def ratios(e):
    return np.array([e[1] - e[4], e[3] - e[4], e[2] - e[0], e[3] - e[1], e[1] - e[0]])


inner = energies(ALIGNED, ALIGNED_FINE, INNER)
background = energies(STILL, STILL_FINE, BACKGROUND)
part = {name: energies(ALIGNED, ALIGNED_FINE, m) if m.sum() > 8 else inner for name, m in PARTS.items()}
out = {}
out['aligned-flicker'] = np.r_[inner - background, ratios(inner) - ratios(background)]
out['flicker-inner'] = np.r_[inner, ratios(inner)]
out['lip-flicker'] = np.r_[part['mouth'] - part['nose'], part['lower'] - part['upper'],
                           ratios(part['lower']) - ratios(part['upper']), ratios(part['mouth']) - ratios(part['nose'])]
out['region-flicker'] = np.r_[np.concatenate([ratios(e) - ratios(inner) for e in part.values()]),
                              np.concatenate([(e - inner)[:2] for e in part.values()])]
small = lambda x, mask: np.mean(np.abs(np.diff(x, axis=0))[:, mask] < 0.75)
out['still-pixels'] = np.array([small(ALIGNED, INNER), small(STILL, BACKGROUND), small(STILL, INNER & COMMON)])

placed = np.stack([(np.c_[MARKS[t], np.ones(478)] @ TO_MIDDLE[t].T)[:, :2] for t in range(N)]) / SIZE
head = np.stack([m[RIGID].mean(0) for m in FRAME_MARKS])[:, None] / SIZE
motions = []
for points in [placed[:, ids] for ids in (LIPS, EYE_L[:16], EYE_R[:16], EYE_L[16:] + EYE_R[16:], OVAL, NOSE, RIGID,
                                          CHEEK_L + CHEEK_R)] + [head]:
    motions.append([np.log(np.hypot(*np.moveaxis(np.diff(points, k, axis=0), -1, 0)).mean() + 1e-4) for k in (1, 2)])
motions = np.array(motions)
out['landmark-motion'] = np.r_[motions.ravel(), motions[:, 1] - motions[:, 0]]

opening = np.array([np.hypot(*(m[13] - m[14])) for m in MARKS]) / SIZE
sharp = np.array([log_energy(f[PARTS['mouth']]) - log_energy(f[PARTS['upper']]) for f in ALIGNED_FINE])
out['mouth-sharpness'] = np.array([opening.mean(), opening.std(), sharp.mean(), sharp.std(), np.abs(np.diff(sharp)).mean()])

anchors = [L[[33, 133]].mean(0), L[[362, 263]].mean(0), L[LIPS].mean(0)]
from_volume = np.linalg.inv(similarity(anchors, [(28, 28), (68, 28), (48, 71)]))
_v, _u = np.indices((96, 96))
VOLUME = np.stack([np.floor(4 * sample(LUMA[t], BACK[t] @ from_volume, _u, _v).astype(np.float32) + 0.5)
                   for t in range(N)]).astype(int)
NEIGHBOURS = [(-1, -1), (-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1)]
turns = lambda code: sum((code >> k & 1) != (code >> (k + 1) % 8 & 1) for k in range(8))
UNIFORM = [code for code in range(256) if turns(code) <= 2]


def patterns(volume):
    """Volume by time, plane, direction."""
    n, _, w = volume.shape
    centre = volume[1:-1, :, 1:-1]
    code = sum((volume[1 + dt:n - 1 + dt, :, 1 + d:w - 1 + d] >= centre).astype(int) << k for k, (dt, d) in enumerate(NEIGHBOURS))
    counts = np.bincount(code.ravel(), minlength=256)
    bins = np.r_[counts[UNIFORM], counts.sum() - counts[UNIFORM].sum()]
    return np.sqrt(bins / counts.sum())


out['lbp-top'] = np.r_[patterns(VOLUME), patterns(VOLUME.transpose(0, 2, 1))]

# Co-occurrences of changes. Pixels are held as float32, and so are their first differences.
FACE32 = np.stack(WARPED).astype(np.float32)  # with PAD pixels around the crop
CHANGE = np.diff(FACE32, axis=0)


def padded(mask):
    return np.pad(mask, PAD)


def to_levels(x, clip):
    return np.clip(np.round(x.astype(float)), -clip, clip).astype(int)


def like_in_space_or_time(a, b, c):
    return min((a, b, c), (c, b, a), (-a, -b, -c), (-c, -b, -a))


def shares(triples, clip, like=like_in_space_or_time):
    """Square-rooted shares of triples, those that mirroring or a change of sign makes alike together."""
    span = range(-clip, clip + 1)
    orbits = sorted({like(a, b, c) for a in span for b in span for c in span})
    found = dict.fromkeys(orbits, 0)
    codes, counts = np.unique(np.concatenate([t.reshape(3, -1) for t in triples], 1), axis=1, return_counts=True)
    for code, n in zip(codes.T.tolist(), counts.tolist()):
        found[like(*code)] += n
    total = sum(found.values())
    return np.sqrt(np.array([found[o] for o in orbits]) / (total + 1e-6))


def beside(levels, mask, steps):
    """Triples at (p - e, p, p + e) for every step e = (down, right)."""
    return [np.stack([np.roll(x, (-k * dy, -k * dx), (0, 1))[mask] for k in (-1, 0, 1)])
            for x in levels for dy, dx in steps]


def in_time(levels, mask):
    return [np.stack([levels[t + k][mask] for k in range(3)]) for t in range(len(levels) - 2)]


STRAIGHT, DIAGONAL = [(0, 1), (1, 0)], [(1, 1), (1, -1)]
halves = {'inner': padded(INNER), 'lower': padded(PARTS['lower']), 'upper': padded(PARTS['upper'])}
by_clip = {clip: to_levels(CHANGE, clip) for clip in (2, 3)}
out['aligned-spam3'] = np.r_[tuple(shares(beside(by_clip[2], m, STRAIGHT), 2) for m in halves.values())
                             + (shares(beside(by_clip[2], halves['inner'], DIAGONAL), 2),)]
out['aligned-spam3-t3'] = shares(beside(by_clip[3], halves['inner'], STRAIGHT), 3)
out['aligned-time-triples'] = np.r_[
    shares(in_time(by_clip[2], halves['inner']), 2), shares(in_time(to_levels(CHANGE / 2, 2), halves['inner']), 2),
    shares(in_time(by_clip[2], halves['lower']), 2), shares(in_time(by_clip[2], halves['upper']), 2),
    shares(in_time(by_clip[3], halves['inner']), 3)]
RING = (DISTANCE > 0.06 * SIZE) & (DISTANCE <= 0.45 * SIZE) & CORE & COMMON
still_levels = to_levels(np.nan_to_num(np.diff(STILL, axis=0)), 2)
still = [shares(in_time(still_levels, m), 2) for m in (INNER & COMMON, RING)]
out['still-time-triples'] = np.r_[still[0], still[0] - still[1]]
F = FACE32.astype(float)
out['aligned-second-spam3'] = shares(beside(to_levels((F[:-2] - 2 * F[1:-1] + F[2:]) / 2, 2), halves['inner'], STRAIGHT), 2)
KER_BOEHME = np.array([[-1, 2, -1], [2, -4, 2], [-1, 2, -1]]) / 4
filtered = [sum(KER_BOEHME[1 + dy, 1 + dx] * np.roll(x.astype(float), (dy, dx), (0, 1)) for dy in (-1, 0, 1) for dx in (-1, 0, 1))
            for x in CHANGE]
out['aligned-residual-spam3'] = shares(beside(to_levels(np.stack(filtered), 2), halves['inner'], STRAIGHT), 2)
means = CHANGE.astype(float).reshape(N - 1, (H + 2 * PAD) // 2, 2, (W + 2 * PAD) // 2, 2).mean((2, 4))
out['aligned-half-spam3'] = shares(beside(to_levels(means, 2), halves['inner'][::2, ::2], STRAIGHT), 2)


def like_in_space_and_time(a, b, c):
    """Steps a and c in space, change b in time: mirroring turns both steps, playing backwards swaps them and turns b."""
    return min((s * m * x, s * r * b, s * m * y) for s in (1, -1) for m in (1, -1) for x, y, r in ((a, c, 1), (c, a, -1)))


steps_in_space = [np.roll(F, (-dy, -dx), (1, 2)) - F for dy, dx in STRAIGHT]
out['space-time-triples'] = shares(
    [np.stack([to_levels(s[t], 2), by_clip[2][t], to_levels(s[t + 1], 2)])[:, halves['inner']]
     for s in steps_in_space for t in range(N - 1)], 2, like_in_space_and_time)

lines = [f' {json.dumps(name)}: [{", ".join(f"{v:.10g}" for v in values)}]' for name, values in out.items()]
target = pathlib.Path(__file__).parent / 'reference' / 'burst-features.json'
target.write_text('{\n' + ',\n'.join(lines) + '\n}\n')
print(f'{sum(len(v) for v in out.values())} numbers -> {target}')
