// What the process that opens files and its parent say to each other, and the bounds both keep.

/** Before anything is decoded: a header that announces more is believed and refused (40 Mpx is a very good telephone). */
export const mostPixels = 40_000_000
export const longestSide = 3000
export const previewSide = 240
/** Beyond, the process ends itself: 40 Mpx in four channels of sixteen bits are 320 MB. */
export const mostBytesInMemory = 640 * 1024 * 1024

export type FileProblem =
  | 'unreadable'
  | 'too-many-pixels'
  | 'not-an-image'
  | 'heic'
  | 'pdf-unreadable'
  | 'pdf-active'
  | 'pdf-locked'
  | 'too-heavy'

export interface Asked {
  readonly n: number
  /** `image`: nothing else will do; `any`: a PDF too. */
  readonly kind: 'image' | 'any'
  readonly bytes: Buffer
}

export type Made =
  | {
      readonly kind: 'image'
      readonly bytes: Buffer
      readonly preview: Buffer
      readonly width: number
      readonly height: number
    }
  | { readonly kind: 'pdf' }

/** Either what was made or why nothing was. */
export interface Told {
  readonly n: number
  readonly made?: Made
  readonly why?: FileProblem
  /** The most memory the process has held so far. */
  readonly peakBytes: number
}
