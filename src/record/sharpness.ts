// Whether a photograph can be read: how sharp its edges are and how much light it has, on a small grey copy. Pure.

/** Grey levels, 0 to 255, row by row. */
export interface Grey {
  readonly levels: Uint8Array
  readonly width: number
  readonly height: number
}

export interface Measured {
  /** Variance of the Laplacian: low where nothing has an edge (Pech-Pacheco et al., 2000). */
  readonly sharpness: number
  /** Mean grey level. */
  readonly light: number
}

export const measure = ({ levels, width, height }: Grey): Measured => {
  let sum = 0
  let squares = 0
  let count = 0
  let light = 0
  const at = (x: number, y: number) => levels[y * width + x] ?? 0
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const laplacian = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y)
      sum += laplacian
      squares += laplacian * laplacian
      light += at(x, y)
      count++
    }
  if (count === 0) return { sharpness: 0, light: 0 }
  return { sharpness: squares / count - (sum / count) ** 2, light: light / count }
}

export const advices = ['blurred', 'dark', 'bright'] as const
export type Advice = (typeof advices)[number]

/** Side of the copy that is measured; the limits below hold for it. */
export const measuredSide = 512
/** Ours, tried on photographs of skin and paper; they advise and never refuse. */
const limits = { sharpness: 25, dark: 45, bright: 225 } as const

/** Too dark comes first: more light also cures the blur. */
export const adviceOf = ({ sharpness, light }: Measured): Advice | undefined => {
  if (light < limits.dark) return 'dark'
  if (light > limits.bright) return 'bright'
  return sharpness < limits.sharpness ? 'blurred' : undefined
}

/** Grey levels of an image's pixels (RGBA), by the weights of ITU-R BT.601. */
export const greyOf = (pixels: Uint8ClampedArray, width: number, height: number): Grey => {
  const levels = new Uint8Array(width * height)
  for (let at = 0; at < levels.length; at++) {
    const from = at * 4
    levels[at] = Math.round(
      0.299 * (pixels[from] ?? 0) + 0.587 * (pixels[from + 1] ?? 0) + 0.114 * (pixels[from + 2] ?? 0),
    )
  }
  return { levels, width, height }
}
