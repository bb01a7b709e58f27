// The field of the home: finds a reason before anybody is signed in, and says whom each is for. Without script it leads to the list.
import { Button } from '#screen/Button.tsx'
import '#screen/Field.css'
import { SearchIcon } from '#screen/icons.tsx'
import { useSaid, useWords } from '#screen/language.tsx'
import '#screen/Suggest.css'
import { words as screenWords } from '#screen/screen.words.ts'
import { heads } from '../catalogue/heads.ts'
import { words } from '../orientation.words.ts'
import type { ReasonHead } from '../reason.ts'

const all: readonly ReasonHead[] = Object.values(heads)
/** As many as are shown before anything is typed. */
const first = 4

/** Nothing in it has a name: what is typed or chosen stands in no address (`data-reason` is read by the script, in this tab). */
export function AskReason({ to, go }: { to: string; go: string }) {
  const text = useWords(words).reason
  const common = useWords(screenWords)
  const said = useSaid()
  return (
    <form className="stack" action={to} data-ask="">
      <div className="field">
        <label className="unseen" htmlFor="motif">
          {text.title}
        </label>
        <p className="field__hint" id="motif-hint">
          {text.hint}
        </p>
        <div className="field__line">
          <SearchIcon className="suggest__icon" />
          <input
            id="motif"
            aria-describedby="motif-hint"
            className="field__input suggest__input"
            type="search"
            autoComplete="off"
            maxLength={200}
          />
        </div>
        <p className="unseen" role="status" />
        <ul className="suggest__list" aria-label={common.proposalsLabel}>
          {all.map((each, at) => (
            <li key={each.id} data-reason={each.id} hidden={at >= first}>
              <button type="submit" className="suggest__item">
                <span>{said(each.title)}</span>
                <span className="suggest__note">{text.who(each.who)}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className="field__hint" data-none="" hidden>
          {common.noSuggestion}
        </p>
      </div>
      <Button type="submit" kind="main" wide>
        {go}
      </Button>
    </form>
  )
}
