// The best single image a camera gives: its own photograph where the browser can ask for one, else a frame at its finest.

interface PhotoCapture {
  takePhoto(): Promise<Blob>
}
declare global {
  interface Window {
    ImageCapture?: new (track: MediaStreamTrack) => PhotoCapture
  }
}

/** Slow telephones focus and expose for seconds; beyond, the frame is taken instead. */
const patienceMs = 6000

/** The track goes on being sent meanwhile: its size is asked up, then put back as it was. */
export const takeStill = async (track: MediaStreamTrack): Promise<Blob> => {
  const photo = await photographed(track)
  if (photo) return photo
  const before = track.getConstraints()
  try {
    await track.applyConstraints({ ...before, width: { ideal: 4096 }, height: { ideal: 2160 } }).catch(() => undefined)
    return await frameOf(track)
  } finally {
    await track.applyConstraints(before).catch(() => undefined)
  }
}

const photographed = async (track: MediaStreamTrack): Promise<Blob | undefined> => {
  if (!window.ImageCapture) return undefined
  try {
    const late = new Promise<undefined>(resolve => setTimeout(resolve, patienceMs))
    const photo = await Promise.race([new window.ImageCapture(track).takePhoto(), late])
    return photo && photo.size > 0 ? photo : undefined
  } catch {
    return undefined // many cameras say they can and cannot
  }
}

const frameOf = async (track: MediaStreamTrack): Promise<Blob> => {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.srcObject = new MediaStream([track])
  await video.play()
  await new Promise<void>(resolve => {
    if (video.videoWidth > 0 && video.readyState >= 2) resolve()
    else video.onloadeddata = () => resolve()
  })
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  video.srcObject = null
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.92))
  if (!blob) throw new Error('the camera gave no image')
  return blob
}
