// The authenticator's key, to scan or to copy; drawn here, since nobody else may see it.
import { useQuery } from '@tanstack/react-query'
import { useWords } from '#screen/language.tsx'
import { words } from '../access.words.ts'
import './AuthenticatorKey.css'

export function AuthenticatorKey({ uri, secret }: { uri: string; secret: string }) {
  const text = useWords(words).invitation
  // Loaded only on this page: nobody else needs to draw a square of dots.
  const drawing = useQuery({
    queryKey: ['qr'],
    queryFn: async () => {
      const { toDataURL } = await import('qrcode')
      return toDataURL(uri, { margin: 2, width: 240 })
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <div className="authenticator-key">
      {drawing.data ? <img src={drawing.data} width={240} height={240} alt={text.qr} /> : null}
      <p className="small soft">{text.secret}</p>
      <p className="authenticator-key__secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
    </div>
  )
}
