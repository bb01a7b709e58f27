// Microphone and camera: what the person wants of them, and what happens to that wish when something happens to the page.

/** What the person chose, kept for the time of one consultation so that a reload brings back exactly that. */
export interface Wishes {
  readonly microphone: 'on' | 'off'
  readonly camera: 'on' | 'off'
  /** Which camera of a phone: the one that looks at the person, or at what the person shows. */
  readonly facing: 'user' | 'environment'
  readonly microphoneId: string | null
  readonly cameraId: string | null
}

/** On entering for the first time: the device check has shown the person what will be sent. */
export const firstWishes: Wishes = {
  microphone: 'on',
  camera: 'on',
  facing: 'user',
  microphoneId: null,
  cameraId: null,
}

/**
 * The privacy decision, as a table. Nothing that happens by itself ever turns on what the person had turned off, and what
 * they had on comes back without asking them, except where it could show or tell something else than what they chose:
 * an unplugged camera is not replaced by another one, which may look elsewhere.
 */
export const afterwards = {
  'page-reloaded': { microphone: 'as-it-was', camera: 'as-it-was' },
  'line-repaired': { microphone: 'as-it-was', camera: 'as-it-was' },
  'interruption-over': { microphone: 'as-it-was', camera: 'as-it-was' },
  'microphone-gone': { microphone: 'another', camera: 'as-it-was' },
  'camera-gone': { microphone: 'as-it-was', camera: 'off' },
  'microphone-denied': { microphone: 'off', camera: 'as-it-was' },
  'camera-denied': { microphone: 'as-it-was', camera: 'off' },
} as const
export type Happening = keyof typeof afterwards

export const wishesAfter = (wishes: Wishes, happening: Happening): Wishes => {
  const { microphone, camera } = afterwards[happening]
  return {
    ...wishes,
    microphone: microphone === 'off' ? 'off' : wishes.microphone,
    microphoneId: microphone === 'another' ? null : wishes.microphoneId,
    camera: camera === 'off' ? 'off' : wishes.camera,
    cameraId: camera === 'off' ? null : wishes.cameraId,
  }
}

/** Which way a camera looks, from what the browser says of it or, on some telephones, only its name; null when nothing tells. */
export const facingOf = (camera: { readonly label: string; readonly facingMode?: string | undefined }) => {
  if (camera.facingMode === 'user' || camera.facingMode === 'environment') return camera.facingMode
  if (/\b(back|rear|arrière)\b/i.test(camera.label)) return 'environment'
  return /\b(front|avant)\b/i.test(camera.label) ? 'user' : null
}

/**
 * What *Retourner* wishes for: the camera that looks the other way where the one in use says which way it looks; elsewhere
 * (webcams never say it) the next of those that are there, since asking for a side would give the same one again.
 */
export const turned = (
  wishes: Wishes,
  used: { readonly id: string | undefined; readonly facing: Wishes['facing'] | null },
  cameras: readonly string[],
): Wishes => {
  if (used.facing !== null)
    return { ...wishes, facing: used.facing === 'user' ? 'environment' : 'user', cameraId: null }
  const next = cameras[(cameras.indexOf(used.id ?? '') + 1) % cameras.length]
  return { ...wishes, cameraId: next ?? wishes.cameraId }
}

/** Reads back what was kept; anything that is not exactly a wish is as if nothing had been kept. */
export const readWishes = (kept: string | null): Wishes => {
  if (kept === null) return firstWishes
  try {
    const { microphone, camera, facing, microphoneId, cameraId } = JSON.parse(kept) as Record<keyof Wishes, unknown>
    const sound =
      (microphone === 'on' || microphone === 'off') &&
      (camera === 'on' || camera === 'off') &&
      (facing === 'user' || facing === 'environment')
    if (!sound) return firstWishes
    const text = (value: unknown) => (typeof value === 'string' ? value : null)
    return { microphone, camera, facing, microphoneId: text(microphoneId), cameraId: text(cameraId) }
  } catch {
    // What is kept in the browser may have been written by an older version of the page: start from the first wishes.
    return firstWishes
  }
}
