// Measures a photograph beside the page, so that the page goes on answering on a slow telephone.
import { adviceOf, greyOf, measure } from '../sharpness.ts'

interface Pixels {
  readonly pixels: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

addEventListener('message', ({ data }: MessageEvent<Pixels>) => {
  postMessage(adviceOf(measure(greyOf(data.pixels, data.width, data.height))))
})
