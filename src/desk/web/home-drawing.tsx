// The home as text, for the server: built apart, since what Node runs knows nothing of JSX. Its script is home.ts.
import { renderToStaticMarkup } from 'react-dom/server'
import { PreferencesProvider } from '#screen/language.tsx'
import { keptIn, type Preferences } from '#screen/preferences.ts'
import type { HomeDrawing } from '../home.ts'
import { Home, HomeLive } from './Home.tsx'

export const document: HomeDrawing['document'] = (facts, files, kept) => {
  const given = keptIn(kept)
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={given.language} {...looks(given)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{`${Home.title[given.language]} · Colloque`}</title>
        <meta name="description" content={Home.description[given.language]} />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {files.styles.map(style => (
          <link key={style} rel="stylesheet" href={style} />
        ))}
        {files.script ? <script type="module" src={files.script} /> : null}
      </head>
      <body data-next={files.next.join(' ')}>
        <PreferencesProvider given={given}>
          <Home facts={facts} />
        </PreferencesProvider>
      </body>
    </html>,
  )}`
}

export const live: HomeDrawing['live'] = (facts, kept) =>
  renderToStaticMarkup(
    <PreferencesProvider given={keptIn(kept)}>
      <HomeLive facts={facts} />
    </PreferencesProvider>,
  )

/** As preferences.ts writes them on <html>. */
const looks = ({ theme, size }: Preferences) => ({
  ...(theme === 'system' ? {} : { 'data-theme': theme }),
  ...(size === 'normal' ? {} : { 'data-size': size }),
})
