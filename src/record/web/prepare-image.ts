// What becomes of a photograph before it leaves the device: turned the right way, made smaller, without its metadata, judged.
import { type Advice, advices, measuredSide } from '../sharpness.ts'

export interface Prepared {
  /** A JPEG made anew by the browser: neither place nor date nor device is in it. */
  readonly blob: Blob
  /** To be shown; given back with `URL.revokeObjectURL`. */
  readonly url: string
  readonly advice: Advice | undefined
}

/** Enough to read skin or paper, and half a megabyte on a bad line. */
export const requestSide = 2000
/** For a still the doctor asked for: as much as the server keeps. */
export const stillSide = 3000

/** Undefined when this browser cannot open the file: the server will say what it is. */
export const prepareImage = async (file: Blob, side = requestSide): Promise<Prepared | undefined> => {
  let image: ImageBitmap
  try {
    image = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return undefined
  }
  const advice = await judge(image)
  const canvas = drawnAt(image, side)
  image.close()
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.86))
  return blob ? { blob, url: URL.createObjectURL(blob), advice } : undefined
}

const drawnAt = (image: ImageBitmap, side: number): HTMLCanvasElement => {
  const scale = Math.min(1, side / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.width * scale))
  canvas.height = Math.max(1, Math.round(image.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser draws nothing')
  context.fillStyle = '#fff' // what was transparent becomes white, not black
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** Advice is worth a moment and no more: without an answer there is none. */
const judge = (image: ImageBitmap): Promise<Advice | undefined> =>
  new Promise(resolve => {
    const small = drawnAt(image, measuredSide)
    const pixels = small.getContext('2d')?.getImageData(0, 0, small.width, small.height).data
    const worker = new Worker(new URL('./quality.worker.ts', import.meta.url), { type: 'module' })
    const end = (advice: unknown) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(advices.find(one => one === advice))
    }
    const timer = setTimeout(end, 4000)
    worker.onmessage = ({ data }) => end(data)
    worker.onerror = end
    worker.postMessage({ pixels, width: small.width, height: small.height })
  })
