// Oneself, small, in a corner: what the other sees, as in a mirror unless the camera looks at what is shown.
import { CameraOffIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { words } from '../consultation.words.ts'
import { CallVideo } from './CallVideo.tsx'
import type { LocalState } from './local-media.ts'

export function OwnImage({ local }: { readonly local: LocalState }) {
  const text = useWords(words).call
  const off = local.camera !== 'on'
  return (
    <div className="own-image">
      <CallVideo
        label={text.own}
        stream={local.own}
        own={local.facing === 'user' ? 'mirrored' : 'straight'}
        {...(off ? { instead: <CameraOffIcon role="img" aria-label={text.camera[local.camera]} /> } : {})}
      />
    </div>
  )
}
