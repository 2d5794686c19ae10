"""Prints the coefficients in Sources/TrainerKernels/include/nnc_math_float.h: minimax polynomials by the Remez exchange.

    python3 Scripts/fit_polynomials.py        (needs mpmath)

Each fit states the largest error of the function that is built from it, relative to the function (for sin, cos and the two
polynomials of pow: absolute), before rounding to float.
"""

import mpmath
from mpmath import mpf

mpmath.mp.prec = 200


def remez(target, weight, low, high, count):
    """Coefficients c for which the largest |weight(x) (Σ cᵢ xⁱ - target(x))| on [low, high] is least, and that error."""
    points = [(low + high) / 2 - (high - low) / 2 * mpmath.cos(mpmath.pi * i / count) for i in range(count + 1)]
    grid = [low + (high - low) * (1 - mpmath.cos(mpmath.pi * i / 600)) / 2 for i in range(601)]
    for _ in range(12):
        # Solve for the polynomial whose error at the points alternates in sign and is equal in size.
        matrix = mpmath.matrix(count + 1, count + 1)
        values = mpmath.matrix(count + 1, 1)
        for row, x in enumerate(points):
            for power in range(count):
                matrix[row, power] = x**power
            matrix[row, count] = (-1) ** row / weight(x)
            values[row] = target(x)
        coefficients = list(mpmath.lu_solve(matrix, values))[:count]
        errors = [weight(x) * (mpmath.polyval(coefficients[::-1], x) - target(x)) for x in grid]
        # The next points are the extremes of the error between its changes of sign.
        extremes, start = [], 0
        for i in range(1, len(grid) + 1):
            if i == len(grid) or (errors[i] > 0) != (errors[start] > 0):
                extremes.append(max(range(start, i), key=lambda k: abs(errors[k])))
                start = i
        while len(extremes) > count + 1:
            extremes.pop(0 if abs(errors[extremes[0]]) < abs(errors[extremes[-1]]) else -1)
        if len(extremes) < count + 1:
            break
        points = [grid[i] for i in extremes]
    return coefficients, max(abs(error) for error in errors)


def show(name, target, weight, low, high, count, digits=9):
    coefficients, error = remez(target, weight, mpf(low), mpf(high), count)
    print(f"{name}: error 2^{float(mpmath.log(error, 2)):.1f}")
    for coefficient in coefficients:
        print("   ", mpmath.nstr(coefficient, digits))


def at_zero(value, function):
    """`function`, which is 0 / 0 at 0, with its limit there."""
    return lambda x: mpf(value) if abs(x) < mpf(10) ** -20 else function(x)


tiny = mpf(10) ** -12
one = mpf(1)
root2 = mpmath.sqrt(2)
half = mpmath.log(2) / 2 * mpf("1.01")

show("exp: 2 (eʳ - 1 - r) / r²", at_zero(one, lambda r: 2 * (mpmath.exp(r) - 1 - r) / r**2), lambda r: r**2 / 2 + tiny,
     -half, half, 5)
show("log: (log(1 + f) - f + f²/2) / f³", at_zero(one / 3, lambda f: (mpmath.log(1 + f) - f + f**2 / 2) / f**3),
     at_zero(tiny, lambda f: abs(f**3 / mpmath.log(1 + f)) + tiny), 1 / root2 - 1, root2 - 1, 9)
show("tanh: (tanh x - x) / x³ in x²", lambda z: (mpmath.tanh(mpmath.sqrt(z)) / mpmath.sqrt(z) - 1) / z,
     lambda z: z * mpmath.sqrt(z) / mpmath.tanh(mpmath.sqrt(z)), tiny, 0.625**2, 6)
show("erf: erf(x) / x - 1 in x²", lambda z: mpmath.erf(mpmath.sqrt(z)) / mpmath.sqrt(z) - 1,
     lambda z: mpmath.sqrt(z) / mpmath.erf(mpmath.sqrt(z)), tiny, 1, 7)
show("erf: -log(1 - erf(x)) in x - 1", lambda t: -mpmath.log(mpmath.erfc(1 + t)),
     lambda t: mpmath.erfc(1 + t) / mpmath.erf(1 + t), 0, 3, 8)
quarter = (mpmath.pi / 4 * mpf("1.001")) ** 2
show("sin: (sin r - r) / r³ in r²", lambda z: (mpmath.sin(mpmath.sqrt(z)) / mpmath.sqrt(z) - 1) / z, lambda z: z,
     tiny, quarter, 3)
show("cos: (cos r - 1 + r²/2) / r⁴ in r²", lambda z: (mpmath.cos(mpmath.sqrt(z)) - 1 + z / 2) / z**2, lambda z: z**2,
     mpf(10) ** -8, quarter, 3)
show("pow: log2((1 + s) / (1 - s)) / s in s²",
     lambda z: mpmath.log((1 + mpmath.sqrt(z)) / (1 - mpmath.sqrt(z)), 2) / mpmath.sqrt(z), lambda z: one, tiny,
     ((root2 - 1) / (root2 + 1) * mpf("1.001")) ** 2, 5, 17)
show("pow: 2ᶠ", lambda f: mpf(2) ** f, lambda f: one, -0.501, 0.501, 8, 17)

print("sin, cos: 2/π in pieces of 28 bits")
rest = 2 / mpmath.pi
for place in range(1, 8):
    piece = mpmath.floor(rest * 2 ** (28 * place)) / 2 ** (28 * place)
    rest -= piece
    print("   ", float(piece).hex())
