// HTML as text that cannot be broken by what it carries, and the little Markdown our guides are written in.

/** Text already made into HTML; anything else is escaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Html | undefined | false | readonly Part[]

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const textOf = (part: Part): string => {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  return typeof part === 'object' ? part.map(textOf).join('') : escaped(String(part))
}

/** html`<p>${anything}</p>`: what is put in is escaped, unless it is Html. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(texts.reduce((all, text, at) => all + textOf(parts[at - 1]) + text))

/** `code`, **strong** and [a link](…) inside a line. */
export const inline = (text: string): Html =>
  new Html(
    escaped(text)
      .replace(/`([^`]+)`/g, '<code>$1</code>')
      .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
      .replace(/\[([^\]]+)\]\((\/[^)\s]*|#[^)\s]*|https:[^)\s]*)\)/g, '<a href="$2">$1</a>'),
  )

const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Blocks are parted by empty lines, which a fence keeps whole. */
const blocksOf = (text: string): readonly string[] => {
  const blocks: string[][] = [[]]
  let fenced = false
  for (const line of text.split('\n')) {
    const fence = line.startsWith('```')
    if ((fence && !fenced) || (!fenced && line.trim() === '')) blocks.push([])
    if (fenced || line.trim() !== '') blocks.at(-1)?.push(line)
    if (fence) fenced = !fenced
    if (fence && !fenced) blocks.push([])
  }
  return blocks.filter(lines => lines.length > 0).map(lines => lines.join('\n'))
}

/** Titles, paragraphs, lists, tables and code; the first title is the page's own and is left out. */
export const markdown = (text: string): Html =>
  new Html(
    blocksOf(text.replace(/^# .*\n/, ''))
      .map(block => blockOf(block).text)
      .join('\n'),
  )

const blockOf = (block: string): Html => {
  const lines = block.split('\n')
  const title = /^(#{2,3}) (.*)$/.exec(block)
  if (title)
    return title[1] === '##'
      ? html`<h2 id="${anchor(title[2] ?? '')}">${inline(title[2] ?? '')}</h2>`
      : html`<h3 id="${anchor(title[2] ?? '')}">${inline(title[2] ?? '')}</h3>`
  if (block.startsWith('```')) return html`<pre tabindex="0"><code>${lines.slice(1, -1).join('\n')}</code></pre>`
  if (lines.every(line => line.startsWith('- ') || line.startsWith('  ')))
    return html`<ul>${block.split(/\n(?=- )/).map(item => html`<li>${inline(item.slice(2).replace(/\n\s*/g, ' '))}</li>`)}</ul>`
  if (lines.every(line => line.startsWith('|'))) return tableOf(lines)
  return html`<p>${inline(lines.join(' '))}</p>`
}

const tableOf = (lines: readonly string[]): Html => {
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => inline(cell.trim()))
  const [head = '', , ...rows] = lines
  return html`<div class="wide" tabindex="0"><table><thead><tr>${cells(head).map(cell => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map(row => html`<tr>${cells(row).map(cell => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`
}
