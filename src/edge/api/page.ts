// The API told to people: the guide, then every operation with its fields, an example and its refusals. No script: it is read.
import { rowsOf } from './fields.ts'
import { type Html, html, inline, markdown } from './html.ts'
import type { Content, OpenApi, Operation } from './openapi.ts'

interface Listed {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

const listed = (description: OpenApi): readonly Listed[] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )

/** The whole page; `guide` is Markdown. */
export const apiPage = (description: OpenApi, guide: string): string => {
  const all = listed(description)
  const rooms = [...new Set(all.map(one => one.operation.tags[0] ?? ''))]
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The API of Colloque</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/api.css">
</head>
<body>
<a class="skip" href="#guide">To the content</a>
<header><p class="house"><a href="/">Colloque</a></p><h1>The API of Colloque</h1>
<p>${all.length} operations, described for programs at <a href="/openapi.json"><code>/openapi.json</code></a>: this page is printed from it.</p></header>
<nav aria-label="Contents"><ul><li><a href="#guide">Guide</a></li>
${rooms.map(room => html`<li><a href="#${room}">${room}</a> <small>${all.filter(one => one.operation.tags[0] === room).length}</small></li>`)}</ul></nav>
<main>
<section id="guide">${markdown(guide)}</section>
${rooms.map(room =>
  roomOf(
    room,
    all.filter(one => one.operation.tags[0] === room),
  ),
)}
</main>
</body>
</html>
`
  return page.text
}

const roomOf = (room: string, operations: readonly Listed[]): Html =>
  html`<section id="${room}"><h2>${room}</h2>${operations.map(operationOf)}</section>`

const operationOf = ({ method, path, operation }: Listed): Html => html`<details id="${operation.operationId}">
<summary><span class="method">${method}</span> <code>${path}</code> <span class="what">${inline(operation.summary)}</span></summary>
<p><code>${operation.operationId}</code> · ${inline(operation.description)}</p>
${parametersOf(operation)}
${operation.requestBody ? contentOf('Body', operation.requestBody.content) : ''}
${contentOf('Answer', operation.responses['200']?.content ?? {})}
${refusalsOf(operation)}
</details>`

const table = (caption: string, head: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html =>
  html`<div class="wide" tabindex="0"><table><caption>${caption}</caption><thead><tr>${head.map(one => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${rows.map(row => html`<tr>${row.map(cell => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`

const parametersOf = ({ parameters }: Operation): Html | '' => {
  if (parameters.length === 0) return ''
  const rows = parameters.map(one => {
    const [row] = rowsOf({ properties: { [one.name]: one.schema } })
    return [html`<code>${one.name}</code>`, one.in, row?.form ?? '', one.required ? 'yes' : '', one.description ?? '']
  })
  return table('Parameters', ['Name', 'In', 'Form', 'Required', ''], rows)
}

const contentOf = (caption: string, content: Content): Html => {
  const [type = '', one] = Object.entries(content)[0] ?? []
  if (type !== 'application/json' || !one) return html`<p class="caption">${caption}</p><p>Bytes, as they are.</p>`
  const rows = rowsOf(one.schema).map(row => [
    html`<code>${row.name}</code>`,
    row.form,
    row.required ? 'yes' : '',
    inline(row.description),
  ])
  return html`${rows.length > 0 ? table(caption, ['Field', 'Form', 'Required', ''], rows) : html`<p class="caption">${caption}</p><p>Nothing.</p>`}
${rows.length > 0 && one.example !== undefined ? html`<p class="caption">Example</p><pre tabindex="0"><code>${JSON.stringify(one.example, null, 2)}</code></pre>` : ''}`
}

const refusalsOf = ({ responses }: Operation): Html => {
  const rows = Object.entries(responses).flatMap(([status, answer]) =>
    Object.entries(answer['x-refusals'] ?? {}).map(([code, sentence]) => [
      status,
      html`<code>${code}</code>`,
      sentence,
    ]),
  )
  return table('Refusals', ['Status', 'Code', 'What the person is told'], rows)
}
