#!/usr/bin/env python3
"""Writes reference/features.json: every feature family computed a second time, in numpy, on a synthetic picture.

Needs numpy only. The picture is made of hashed integers, the same as in tests/unit/detector/features/synthetic-face.ts,
so nothing of anybody's face is in it. Formulas follow docs/features.md and share no code with src/; run it again when a
family's version goes up. Numbers are written with ten significant digits; the test states its tolerance.
"""
import json
import pathlib

import numpy as np

W, H, ALIGNED = 208, 224, 128


# --- the synthetic face -------------------------------------------------------------------------------------------
def noise(x, y, seed):
    h = (x * 374761393 + y * 668265263 + seed * 362437) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
    return h ^ (h >> 16)


def ellipse(x, y, a, b):
    return (x - 104) ** 2 * b * b + (y - 108) ** 2 * a * a < a * a * b * b


def picture(width, height, seed):
    y, x = np.indices((height, width)).astype(np.uint64)
    v = 60 + x * 50 // width + (noise(x >> 4, y >> 4, seed) & 31) + (noise(x >> 2, y >> 2, seed + 1) & 15)
    grain = np.where(ellipse(x.astype(np.int64), y.astype(np.int64), 50, 68), 3, 7)
    return (v + (noise(x >> 1, y >> 1, seed + 2) & 3) + (noise(x, y, seed + 3) & grain.astype(np.uint64))).astype(np.uint8)


def chroma_picture(seed):
    y, x = np.indices((H // 2, W // 2)).astype(np.uint64)
    blocks = (noise(x >> 3, y >> 3, 1) & 15) + (noise(x >> 2, y >> 2, seed) & 7)
    return (104 + y * 20 // (H // 2) + blocks + (noise(x, y, seed + 1) & 3)).astype(np.uint8)


Y = picture(W, H, 1)
CB, CR = chroma_picture(31), chroma_picture(41)
A = picture(ALIGNED, ALIGNED, 11)
_y, _x = np.indices((H, W)).astype(np.int64)
INNER = ellipse(_x, _y, 50, 68)
RING = ellipse(_x, _y, 100, 120) & ~ellipse(_x, _y, 62, 80)
OVAL_BOX = (51.25, 34.25, 157.25, 182.25)  # left, top, right, bottom of the outline's landmarks
OVAL = [10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
        150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109]
EDGE = np.zeros((H, W), bool)
EDGE[2:-2, 2:-2] = True
CHROMA_EDGE = np.zeros((H // 2, W // 2), bool)
CHROMA_EDGE[2:-2, 2:-2] = True
CHROMA_INNER, CHROMA_RING = (m[::2, ::2] & CHROMA_EDGE for m in (INNER, RING))


def convolve(image, kernel):
    """Correlation of a 3 x 3 kernel, borders by nearest pixel."""
    p = np.pad(image.astype(np.float64), 1, mode='edge')
    h, w = image.shape
    return sum(kernel[i][j] * p[i:i + h, j:j + w] for i in range(3) for j in range(3))


H2 = [[0, 0, 0], [1, -2, 1], [0, 0, 0]]
V2 = [[0, 1, 0], [0, -2, 0], [0, 1, 0]]
KB = [[-.25, .5, -.25], [.5, -1, .5], [-.25, .5, -.25]]
LAPLACIAN = [[0, -.25, 0], [-.25, 1, -.25], [0, -.25, 0]]


def landmarks():
    left, top, right, bottom = OVAL_BOX
    i = np.arange(478, dtype=np.uint64)
    x = left + noise(i, 0 * i, 21) % int(right - left) + .31
    y = top + noise(i, 0 * i + 1, 22) % int(bottom - top) + .77
    points = np.stack([x, y], 1).astype(np.float32).astype(float)
    points[2] = (left + right) / 2 + .25, (top + bottom) / 2 + .125
    points[33] = left + 12, top + 40
    points[263] = right - 12, top + 46
    # The outline, an ellipse that spans the box; the rest of its points are of no use here.
    turn = 2 * np.pi * np.arange(len(OVAL)) / len(OVAL)
    points[OVAL, 0] = ((left + right) / 2 + np.sin(turn) * (right - left) / 2).astype(np.float32)
    points[OVAL, 1] = ((top + bottom) / 2 - np.cos(turn) * (bottom - top) / 2).astype(np.float32)
    return points


# --- co-occurrences -----------------------------------------------------------------------------------------------
def shifted(r, dy, dx):
    return np.roll(r, (-dy, -dx), (0, 1))


def triples(r, mask, dy, dx, n):
    code = (shifted(r, -dy, -dx) * n + r) * n + shifted(r, dy, dx)
    return np.bincount(code[mask], minlength=n ** 3)


def folded(h, n, odd=True):
    i = np.arange(n ** 3)
    a, b, c = i // n ** 2, i // n % n, i % n
    mirrored = ((n - 1 - c) * n + n - 1 - b) * n + n - 1 - a if odd else (c * n + b) * n + a
    shares = np.bincount(np.unique(np.minimum(i, mirrored), return_inverse=True)[1], h)
    return list(np.sqrt(shares / (shares.sum() + 1e-6)))


def spam(image, mask, t, q=1.0, order=1, diagonals=True):
    n, out = 2 * t + 1, []
    m = mask.copy()
    m[:2] = m[-2:] = m[:, :2] = m[:, -2:] = False
    for steps in (((0, 1), (1, 0)), ((1, 1), (1, -1)))[: 2 if diagonals else 1]:
        h = np.zeros(n ** 3)
        for dy, dx in steps:
            s = image.astype(np.float64)
            ahead, behind = shifted(s, dy, dx), shifted(s, -dy, -dx)
            d = s - ahead if order == 1 else behind - 2 * s + ahead
            h += triples((np.clip(np.round(d / q), -t, t) + t).astype(int), m, dy, dx, n)
        out += folded(h, n, order == 1)
    return out


def spam_kb():
    r = (np.clip(np.round(convolve(Y, KB)), -2, 2) + 2).astype(int)
    return folded(triples(r, INNER & EDGE, 0, 1, 5) + triples(r, INNER & EDGE, 1, 0, 5), 5, odd=False)


def pairs(mask):
    out = []
    for kernel, steps in ((H2, [(0, 1)]), (V2, [(1, 0)]), (KB, [(0, 1), (1, 0)])):
        r = (np.clip(np.round(convolve(Y, kernel)), -2, 2) + 2).astype(int)
        code = np.concatenate([(r * 5 + shifted(r, dy, dx))[mask & EDGE] for dy, dx in steps])
        out.append(np.sqrt(np.bincount(code, minlength=25) / (len(code) + 1e-6)))
    return np.concatenate(out)


def spam_straight_difference():
    inner, ring = (np.array(spam(Y, m, 2, diagonals=False)) for m in (INNER, RING))
    return inner - ring


HALF = Y.reshape(H // 2, 2, W // 2, 2).mean((1, 3))


# --- the other residual families ------------------------------------------------------------------------------------
def residual_statistics(mask):
    out = []
    for kernel in (H2, V2, KB, LAPLACIAN):
        v = convolve(Y, kernel)[mask & EDGE]
        a, e = np.abs(v), np.mean(v * v)
        out += [.5 * np.log(e + 1e-3), np.log(a.mean() + 1e-3), np.percentile(a, 90) / (a.mean() + 1e-3),
                min(50, np.mean(v ** 4) / (e * e + 1e-4))]
    return np.array(out)


def block_dct(mask):
    u, x = np.indices((8, 8))
    basis = np.sqrt(np.where(u == 0, 1, 2) / 8) * np.cos((2 * x + 1) * u * np.pi / 16)
    split = lambda p: p.reshape(H // 8, 8, W // 8, 8).transpose(0, 2, 1, 3)
    blocks = split(Y.astype(float))[split(mask).mean((2, 3)) > .9]
    return np.log(np.abs(basis @ blocks @ basis.T).mean(0) + .05).ravel()[1:]


# --- spectra --------------------------------------------------------------------------------------------------------
def azimuthal():
    left, top, right, bottom = OVAL_BOX
    cx, cy, half = (left + right) / 2, (top + bottom) / 2, .36 * 1.05 * min(right - left, bottom - top)
    g = Y[round(cy - half):round(cy + half), round(cx - half):round(cx + half)].astype(float)
    h, w = g.shape
    assert (h, w) == (80, 80)  # a fast size: no trimming
    p = np.log(np.abs(np.fft.fftshift(np.fft.fft2((g - g.mean()) * np.outer(np.hanning(h), np.hanning(w))))) ** 2 + 1e-3)
    y, x = np.indices(p.shape)
    r = np.hypot(y - h // 2, x - w // 2).astype(int).ravel()
    rings = (np.bincount(r, p.ravel()) / np.bincount(r))[: min(h, w) // 2]
    return np.interp(np.linspace(0, 1, 40), np.linspace(0, 1, len(rings)), rings)


def welch(mask):
    b = 32
    window = np.outer(np.hanning(b), np.hanning(b))
    window /= np.sqrt((window ** 2).sum())
    corners = [(y, x) for y in range(0, H - b + 1, 12) for x in range(0, W - b + 1, 12)
               if mask[y:y + b, x:x + b].mean() >= .85]
    if len(corners) > 96:
        corners = [corners[i] for i in np.linspace(0, len(corners) - 1, 96).astype(int)]
    p = np.zeros((b, b))
    for y, x in corners:
        g = Y[y:y + b, x:x + b].astype(float)
        p += np.log(np.abs(np.fft.fft2((g - g.mean()) * window)) ** 2 + .05) / len(corners)
    y, x = np.indices((b, b))
    r = np.round(np.hypot(np.minimum(y, b - y), np.minimum(x, b - x))).astype(int).ravel()
    return (np.bincount(r, p.ravel()) / np.bincount(r))[1:17]


# --- local binary patterns ------------------------------------------------------------------------------------------
def lbp(image, mask):
    uniform = [c for c in range(256) if bin(c ^ ((c >> 1) | (c & 1) << 7)).count('1') <= 2]
    code = np.zeros(image.shape, int)
    for i, (dy, dx) in enumerate([(-1, -1), (-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1)]):
        code |= (shifted(image, dy, dx) >= image).astype(int) << i
    h = np.bincount(code[mask], minlength=256).astype(float)
    shares = np.append(h[uniform], h.sum() - h[uniform].sum())
    return np.sqrt(shares / (shares.sum() + 1e-6))


# --- sharpness of the face's parts ----------------------------------------------------------------------------------
HULLS = {
    'mouth': [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185],
    'left-eye': [33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246, 70, 63, 105, 66, 107],
    'right-eye': [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466, 300, 293, 334, 296, 336],
    'nose': [168, 193, 417, 49, 279, 2, 98, 327, 48, 278],
    'left-cheek': [117, 118, 101, 36, 205, 187, 123, 50],
    'right-cheek': [346, 347, 330, 266, 425, 411, 352, 280],
    'forehead': [103, 67, 109, 10, 338, 297, 332, 105, 66, 107, 336, 296, 334],
    'chin': [106, 18, 335, 32, 262, 176, 152, 400],
}


def hull_mask(points):
    """Pixels inside every half plane that has all points on one side of the line through two of them."""
    x, y = np.indices((W, H)).transpose(0, 2, 1).astype(float)
    mask = np.ones((H, W), bool)
    for a in points:
        for b in points:
            side = (b[0] - a[0]) * (points[:, 1] - a[1]) - (b[1] - a[1]) * (points[:, 0] - a[0])
            if (a != b).any() and (side >= -1e-9).all():
                mask &= (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) >= -1e-9
    return mask


def smooth_with_holes(g, hole):
    p = np.pad(g, 2 * hole, mode='edge')
    h, w = g.shape
    taps = [(-2, 1), (-1, 4), (0, 6), (1, 4), (2, 1)]
    rows = sum(k * p[:, (2 + t) * hole:(2 + t) * hole + w] for t, k in taps) / 16
    return sum(k * rows[(2 + t) * hole:(2 + t) * hole + h] for t, k in taps) / 16


def halves():
    points = landmarks()
    e = points[263] - points[33]
    below = (_y - points[2][1]) * e[0] - (_x - points[2][0]) * e[1] > 0
    return {'lower': INNER & EDGE & below, 'upper': INNER & EDGE & ~below}


def part_energies():
    points = landmarks()
    masks = {name: hull_mask(points[i]) for name, i in HULLS.items()} | halves() | {'inner': INNER & EDGE}
    left, top, right, bottom = OVAL_BOX
    grow = lambda low, high, size: slice(max(0, int(np.floor(low)) - 8), min(size, int(np.ceil(high)) + 8))
    box = (grow(top, bottom, H), grow(left, right, W))
    l0 = Y[box].astype(float)
    l1 = smooth_with_holes(l0, 1)
    l2 = smooth_with_holes(l1, 2)
    h2 = l2[::2, ::2]
    h3 = smooth_with_holes(h2, 2)
    h4 = smooth_with_holes(h3, 4)
    energies = {}
    for name, mask in masks.items():
        m = mask[box]
        bands = [(l0 - l1)[m], (l1 - l2)[m], (h2 - h3)[m[::2, ::2]], (h3 - h4)[m[::2, ::2]]]
        assert all(len(b) > 8 for b in bands), name
        energies[name] = np.array([np.log(np.mean(b * b) + .01) for b in bands])
    return energies


PART_ENERGIES = part_energies()


def region_slopes():
    s = {name: e[:-1] - e[1:] for name, e in PART_ENERGIES.items()}
    return np.concatenate([s[name] - s['inner'] for name in s if name != 'inner'])


def part_differences():
    e = PART_ENERGIES
    mouth_nose, lower_upper = e['mouth'] - e['nose'], e['lower'] - e['upper']
    return np.concatenate([
        e['mouth'] - e['left-eye'] / 2 - e['right-eye'] / 2, lower_upper, e['chin'] - e['forehead'], mouth_nose,
        e['chin'] - e['left-cheek'] / 2 - e['right-cheek'] / 2,
        lower_upper[:-1] - lower_upper[1:], mouth_nose[:-1] - mouth_nose[1:],
    ])


# --- colour ------------------------------------------------------------------------------------------------------------
def smooth_linear(g, hole):
    p = np.pad(g, hole, mode='edge')
    h, w = g.shape
    rows = .5 * p[:, hole:hole + w] + .25 * (p[:, :w] + p[:, 2 * hole:])
    return .5 * rows[hole:hole + h] + .25 * (rows[:h] + rows[2 * hole:])


def colour_levels(g):
    levels = [g.astype(float)]
    for hole in (1, 2, 4):
        levels.append(smooth_linear(levels[-1], hole))
    return levels


CHANNELS = [Y.reshape(H // 2, 2, W // 2, 2).mean((1, 3)), CB, CR]


def colour_statistics(mask):
    r = [convolve(g, LAPLACIAN)[mask] for g in CHANNELS]
    c = np.cov(r, bias=True) + .01 * np.eye(3)
    out = [c[a, b] / np.sqrt(c[a, a] * c[b, b]) for a, b in ((0, 1), (0, 2), (1, 2))]
    levels = [colour_levels(g) for g in CHANNELS]
    for parts in (r, *([(l[k] - l[k + 1])[mask] for l in levels] for k in (0, 1))):
        e = [np.log(np.mean(p * p) + .01) for p in parts]
        out += [e[1] - e[0], e[2] - e[0]]
    return np.array(out)


def band_energies():
    y, l = PART_ENERGIES['inner'], colour_levels(CR)
    cr = [np.log(np.mean((l[k] - l[k + 1])[CHROMA_INNER] ** 2) + .01) for k in range(3)]
    return np.concatenate([y, cr, y[:-1] - y[1:]])


# --- image distortion, Wen 2015 ---------------------------------------------------------------------------------------
def wen121():
    ys, xs = np.nonzero(INNER)
    box = (slice(ys.min(), ys.max() + 1), slice(xs.min(), xs.max() + 1))
    luma = Y[box].astype(int)
    u, v = (np.repeat(np.repeat(c, 2, 0), 2, 1)[box].astype(float) - 128 for c in (CB, CR))
    l = 1.164383 * (luma - 16.)
    rgb = np.stack([l + 1.596027 * v, l - .391762 * u - .812968 * v, l + 2.017232 * u])
    rgb = np.floor(np.clip(rgb, 0, 255) + .5)
    red, green, blue = rgb
    top, span = rgb.max(0), np.ptp(rgb, 0)
    d = np.where(span == 0, 1, span)
    hue = np.select([span == 0, top == red, top == green],
                    [0 * red, (green - blue) / d / 6 % 1, (blue - red) / d / 6 + 1 / 3], (red - green) / d / 6 + 2 / 3)
    single = lambda g: g.astype(np.float32).astype(float)
    hue, saturation, value = single(hue), single(span / top), single(top / 255)

    median = np.sort(np.floor(saturation * 1020 + .5).ravel())[(saturation.size + 1) // 2 - 1] / 1020
    specular = single(value * np.maximum(0, 1 - saturation / median))
    mean = specular.mean()
    part = specular[(specular > 0) & (specular >= 1.5 * mean) & (specular < 4 * mean)]
    out = [part.size / specular.size, part.mean(), part.std()]
    for c in (single((hue + .5) % 1), saturation, value):
        out += [c.mean(), c.std(), np.mean((c - c.mean()) ** 3) / c.std() ** 3, np.mean(c < .05), np.mean(c >= .95)]

    steps = (rgb // 8).astype(int).reshape(3, -1)
    found = np.sort(np.unique(steps[0] * 1024 + steps[1] * 32 + steps[2], return_counts=True)[1])[::-1]
    out += list(np.pad(found, (0, 100))[:100] / luma.size)
    out.append(int(np.searchsorted(np.cumsum(found), .99 * luma.size)) + 1)

    def blur(g):  # along columns
        mean9 = sum(g[k:len(g) - 8 + k] for k in range(9)) / 9
        sharp, smooth = np.abs(np.diff(g, axis=0))[4:-4], np.abs(np.diff(mean9, axis=0))
        return (sharp.sum() - np.maximum(0, sharp - smooth).sum()) / sharp.sum()

    out.append(max(blur(luma), blur(luma.T)))

    g = np.zeros(luma.shape)
    g[1:-1, 1:-1] = sum(k * (luma[i:i + luma.shape[0] - 2, 2:] - luma[i:i + luma.shape[0] - 2, :-2])
                        for i, k in enumerate((1, 2, 1)))
    limit, widths = 2 * np.sqrt(np.mean(g[1:-1, 1:-1] ** 2)), []
    for row, slope in zip(luma, g):
        for x in range(1, len(row) - 1):
            s = abs(slope[x])
            if s > limit and s >= abs(slope[x - 1]) and s > abs(slope[x + 1]):
                rise = np.diff(row) * np.sign(slope[x]) > 0
                left, right = x, x
                while left > 0 and rise[left - 1]:
                    left -= 1
                while right < len(row) - 1 and rise[right]:
                    right += 1
                widths.append(right - left)
    out.append(np.mean(widths))
    return out


# --- image quality, Galbally 2014 -----------------------------------------------------------------------------------
def sobel(g):
    x = convolve(g, [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])[1:-1:2, 1:-1:2] / 8
    y = convolve(g, [[-1, -2, -1], [0, 0, 0], [1, 2, 1]])[1:-1:2, 1:-1:2] / 8
    return x + 1j * y


def fast(n):
    while True:
        rest = n
        for prime in (2, 3, 5):
            while rest % prime == 0:
                rest //= prime
        if rest == 1:
            return n
        n -= 1


def magnitudes(g):
    h, w = fast(g.shape[0]), fast(g.shape[1])
    top, left = (g.shape[0] - h) // 2, (g.shape[1] - w) // 2
    return np.abs(np.fft.fft2(g[top:top + h, left:left + w])) / np.sqrt(h * w)


def windows(g):
    return np.array([g[y:y + 8, x:x + 8].ravel() for y in range(0, g.shape[0] // 4 * 4 - 7, 4)
                     for x in range(0, g.shape[1] // 4 * 4 - 7, 4)])


def blocks4(g):
    h, w = g.shape[0] // 4, g.shape[1] // 4
    return g[:h * 4, :w * 4].reshape(h, 4, w, 4).transpose(0, 2, 1, 3).reshape(-1, 16)


def iqm18():
    ys, xs = np.nonzero(INNER)
    box = (slice(ys.min(), ys.max() + 1), slice(xs.min(), xs.max() + 1))
    t = np.exp(-np.arange(-1, 2) ** 2 / (2 * .5 ** 2))
    t /= t.sum()
    i, j = Y[box].astype(float), convolve(Y, np.outer(t, t))[box]
    d = i - j
    mse = np.mean(d * d)
    h = lambda g: convolve(g, [[0, 1, 0], [1, -4, 1], [0, 1, 0]])[1:-1, 1:-1]
    bi, bj = blocks4(i), blocks4(j)
    cosine = (bi * bj).sum(1) / np.sqrt((bi ** 2).sum(1) * (bj ** 2).sum(1))
    alpha = 2 / np.pi * np.arccos(np.minimum(1, cosine))
    distance = np.sqrt(((bi - bj) ** 2).sum(1)) / (4 * 255)
    fi, fj = magnitudes(i), magnitudes(j)
    gi, gj = sobel(i), sobel(j)
    wi, wj = windows(i), windows(j)
    mi, mj, vi, vj = wi.mean(1), wj.mean(1), wi.var(1), wj.var(1)
    cov = (wi * wj).mean(1) - mi * mj
    c1, c2 = 2.55 ** 2, 7.65 ** 2
    gain = cov / vi
    ky = np.abs(np.fft.fftfreq(fi.shape[0]))[:, None] > .15 + 1e-12
    kx = np.abs(np.fft.fftfreq(fi.shape[1]))[None] > .15 + 1e-12
    f0 = fi.copy()
    f0[0, 0] = 0
    return [
        mse, 10 * np.log10(255 ** 2 / mse), d.mean(), (i ** 2).sum() / (j ** 2).sum(), (i * j).sum() / (i ** 2).sum(),
        np.abs(d).max(), ((h(i) - h(j)) ** 2).sum() / (h(i) ** 2).sum(), np.abs(d).sum() / i.sum(),
        10 * np.log10((i ** 2).mean() / mse), np.sort(np.abs(d).ravel())[-10:].mean(),
        1 - alpha.mean(), np.mean(1 - (1 - alpha) * (1 - distance)), np.mean((fi - fj) ** 2),
        np.mean((np.abs(gi) - np.abs(gj)) ** 2), np.mean(np.angle(gi * np.conj(gj)) ** 2),
        np.mean((2 * mi * mj + c1) * (2 * cov + c2) / ((mi ** 2 + mj ** 2 + c1) * (vi + vj + c2))),
        np.log(1 + gain ** 2 * vi / (np.maximum(0, vj - gain * cov) + 2)).sum() / np.log(1 + vi / 2).sum(),
        (f0[~(ky | kx)].sum() - f0[ky & kx].sum()) / f0.sum(),
    ]


whole = np.zeros((ALIGNED, ALIGNED), bool)
whole[1:-1, 1:-1] = True
reference = {
    'iqm18': iqm18(),
    'azimuthal-spectrum': azimuthal(),
    'welch-spectrum': welch(INNER),
    'spam3': spam(Y, INNER, 3, diagonals=False),
    'spam3-t2': spam(Y, INNER, 2),
    'spam3-second-order': spam(Y, INNER, 2, order=2),
    'spam3-half': spam(HALF, INNER[::2, ::2], 2, q=2.0),
    'spam3-kb': spam_kb(),
    'block-dct': block_dct(INNER),
    'residual-statistics': residual_statistics(INNER),
    'lbp': lbp(Y, INNER & EDGE),
    'lbp-aligned': lbp(A, whole),
    'region-slopes': region_slopes(),
    'part-differences': part_differences(),
    'welch-difference': welch(INNER) - welch(RING),
    'residual-difference': residual_statistics(INNER) - residual_statistics(RING),
    'lbp-chroma': np.concatenate([lbp(CR, CHROMA_INNER), lbp(CB, CHROMA_INNER)]),
    'colour-residual': colour_statistics(CHROMA_INNER),
    'colour-residual-difference': colour_statistics(CHROMA_INNER) - colour_statistics(CHROMA_RING),
    'co-occurrence-difference': pairs(INNER) - pairs(RING),
    'band-energies': band_energies(),
    'block-dct-difference': block_dct(INNER) - block_dct(RING),
    'spam3-difference': spam_straight_difference(),
    'wen121': wen121(),
    'spam3-halves': [share for mask in halves().values() for share in spam(Y, mask, 2)],
}
lines = [f' {json.dumps(name)}: [{", ".join(f"{v:.10g}" for v in values)}]' for name, values in reference.items()]
target = pathlib.Path(__file__).parent / 'reference' / 'features.json'
target.write_text('{\n' + ',\n'.join(lines) + '\n}\n')
print(f'{sum(len(v) for v in reference.values())} numbers -> {target}')
