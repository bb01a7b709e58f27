// A file on its way: how much has arrived, a pause and its end, and why it was not kept when it was not.
import { Button } from '#screen/Button.tsx'
import { DocumentIcon, PauseIcon, RemoveIcon, ResumeIcon } from '#screen/icons.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { refusalSentence } from '#screen/refusal-sentence.ts'
import { words } from '../upload.words.ts'
import { drop, type OnItsWay as One } from './sendings.ts'
import './photos.css'

export function OnItsWay({ request, one }: { request: string; one: One }) {
  const text = useWords(words)
  const { at, share } = one.sending.state
  const name = one.name || text.entry.photo
  const percent = Math.round(share * 100)
  const line = text.sending[at === 'refused' ? 'failed' : at]
  return (
    <li className="added">
      <Small url={one.url} />
      <div className="added__words">
        <p className="added__name">{name}</p>
        {at === 'refused' ? (
          <Refused code={one.sending.state.refusal ?? ''} />
        ) : (
          <>
            <progress className="added__progress" max={1} value={share} aria-label={text.sending.progress(name)} />
            <p className="small soft" aria-live="polite">
              {typeof line === 'function' ? line(percent) : line}
            </p>
          </>
        )}
        <div className="row">
          {at === 'sending' || at === 'waiting' ? (
            <Button icon={<PauseIcon />} onPress={() => one.sending.pause()}>
              {text.sending.pause}
            </Button>
          ) : null}
          {at === 'paused' || at === 'failed' ? (
            <Button icon={<ResumeIcon />} onPress={() => one.sending.resume()}>
              {text.sending.resume}
            </Button>
          ) : null}
          <Button kind="plain" icon={<RemoveIcon />} onPress={() => drop(request, one.key)}>
            {text.sending.drop}
          </Button>
        </div>
      </div>
    </li>
  )
}

function Refused({ code }: { code: string }) {
  const language = useLanguage()
  return (
    <Notice kind="amber" said="soon">
      {refusalSentence(language, code, {}, words)}
    </Notice>
  )
}

/** What stands for a file in a list: the image in small, or a sheet. */
export function Small({ url }: { url: string | undefined }) {
  return url ? (
    <img className="added__small" src={url} alt="" />
  ) : (
    <span className="added__small added__small--sheet" aria-hidden="true">
      <DocumentIcon />
    </span>
  )
}
