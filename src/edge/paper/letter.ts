// A letter on A4, tagged and archivable: PDF/A-1b, the form CI-SIS asks of a PDF inside a CDA, read aloud in its own order.
import PDFDocument from 'pdfkit'
import { type Instant, msOf } from '#kit/time.ts'
import { squareOf } from './square.ts'
import { type Face, faces, runsOf } from './typeface.ts'

const colours = {
  ink: '#1B2A2F',
  soft: '#55646A',
  pine: '#0E6656',
  rule: '#D8D2C6',
  paper: '#F7F3EB',
  danger: '#A8261C',
}

const left = 62
const top = 54
const bottom = 56
const width = 595.28 - 2 * left
/** Long lines tire the eye: running text keeps to about 75 characters. */
const measure = 410

export interface Style {
  readonly face: Face
  readonly size: number
  readonly colour: string
  readonly gap: number
}

export const styles = {
  body: { face: 'text', size: 10.5, colour: colours.ink, gap: 3.2 },
  strong: { face: 'strong', size: 10.5, colour: colours.ink, gap: 3.2 },
  small: { face: 'text', size: 9, colour: colours.ink, gap: 2.6 },
  note: { face: 'text', size: 8.5, colour: colours.soft, gap: 2.4 },
  label: { face: 'strong', size: 8.5, colour: colours.pine, gap: 2.4 },
  heading: { face: 'strong', size: 11, colour: colours.pine, gap: 2 },
  house: { face: 'title', size: 14, colour: colours.pine, gap: 1 },
  title: { face: 'title', size: 21, colour: colours.ink, gap: 1 },
} as const satisfies Record<string, Style>

/** A line of a block: its style and its text. */
export type Line = readonly [Style, string]
/** How a block is named to a screen reader. */
type Tag = 'H1' | 'H2' | 'P'

export interface Letter {
  /** Room between blocks, in points. */
  space(points: number): void
  /** Starts a new page unless `points` are left on this one. */
  keep(points: number): void
  block(tag: Tag, style: Style, text: string): void
  /** Typed text: each line a paragraph, lines that open with a dash a list, an empty line some room. */
  prose(style: Style, text: string): void
  /** Blocks side by side on a tinted panel, read one column after the other. */
  panel(columns: readonly (readonly Line[])[]): void
  /** Lines inside a thin frame, never cut by a page. */
  frame(lines: readonly Line[]): void
  /** A square to be read by a telephone, named for who cannot see it, and lines beside it. */
  square(text: string, named: string, lines: readonly Line[]): void
  /** The finished file. */
  end(): Promise<Buffer>
}

export interface Running {
  readonly title: string
  readonly author: string
  readonly at: Instant
  /** Repeated at the foot of each page, beside its number. */
  readonly foot: string
  readonly pageWords: (number: number, of: number) => string
  /** Printed in a band on each page; absent, the document is for real. */
  readonly mark?: string
}

type Doc = PDFKit.PDFDocument

const open = (running: Running): Doc => {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top, bottom, left, right: left },
    pdfVersion: '1.4',
    subset: 'PDF/A-1b',
    tagged: true,
    lang: 'fr-FR',
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    info: {
      Title: running.title,
      Author: running.author,
      Creator: 'Colloque',
      CreationDate: new Date(msOf(running.at)),
    },
  })
  for (const [face, files] of Object.entries(faces))
    files.forEach((file, index) => {
      doc.registerFont(`${face}-${index}`, file)
    })
  doc.addPage()
  return doc
}

/** pdfkit keeps the parsed typeface to itself; only it can tell whether a character has a drawing. */
interface Parsed {
  readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } }
}

/** Writes text at the pen, each run in the file that draws it; gives nothing back, moves the pen down. */
const write = (doc: Doc, style: Style, text: string, x: number, wide: number): void => {
  doc.fillColor(style.colour).fontSize(style.size)
  const draws = (file: number, character: string) => {
    doc.font(`${style.face}-${file}`)
    return (doc as unknown as Parsed)._font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
  }
  const runs = runsOf(text, draws)
  doc.x = x
  runs.forEach((run, index) => {
    doc.font(`${style.face}-${run.file}`)
    doc.text(run.text, { width: wide, lineGap: style.gap, continued: index < runs.length - 1 })
  })
}

const heightOf = (doc: Doc, lines: readonly Line[], wide: number): number =>
  lines.reduce((sum, [style, text]) => {
    doc.font(`${style.face}-0`).fontSize(style.size)
    return sum + doc.heightOfString(text, { width: wide, lineGap: style.gap })
  }, 0)

/** What is drawn but not read: rules, tints, and what each page repeats. */
const artifact = (doc: Doc, type: 'Layout' | 'Pagination', draw: () => void): void => {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

/** Writes on each page, once their number is known, what all of them repeat. */
const foot = (doc: Doc, running: Running): void => {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    doc.page.margins = { top: 0, bottom: 0, left: 0, right: 0 }
    artifact(doc, 'Pagination', () => {
      const y = doc.page.height - 44
      doc
        .moveTo(left, y)
        .lineTo(left + width, y)
        .lineWidth(0.5)
        .strokeColor(colours.rule)
        .stroke()
      doc.y = y + 8
      write(doc, styles.note, running.foot, left, width - 90)
      doc
        .font('text-0')
        .text(running.pageWords(page + 1, count), left + width - 90, y + 8, { width: 90, align: 'right' })
      if (running.mark === undefined) return
      doc.rect(0, 0, doc.page.width, 30).fill(colours.danger)
      doc.font('strong-0').fontSize(11).fillColor('#FFFFFF')
      doc.text(running.mark, 0, 9, { width: doc.page.width, align: 'center' })
    })
  }
}

const drawSquare = (doc: Doc, text: string, x: number, y: number, size: number): void => {
  const { side, dark } = squareOf(text)
  const module = size / side
  for (const [column, row] of dark) doc.rect(x + column * module, y + row * module, module, module)
  doc.fill('#000000')
}

const collected = (doc: Doc): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })

/** Opens a letter. The pen goes down the page; what does not fit continues on the next. */
export const openLetter = (running: Running): Letter => {
  const doc = open(running)
  const file = collected(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)

  const tell = (tag: Tag, style: Style, text: string, x: number, wide: number) => {
    root.add(doc.struct(tag, {}, () => write(doc, style, text, x, wide)))
  }
  const keep = (points: number) => {
    if (doc.y + points > doc.page.height - bottom) doc.addPage()
  }
  const listItem = (list: PDFKit.PDFStructureElement, style: Style, text: string) => {
    keep(2 * style.size)
    const y = doc.y
    const label = doc.struct('Lbl', {}, () => write(doc, style, '•', left + 4, 12))
    const body = doc.struct('LBody', {}, () => {
      doc.y = y
      write(doc, style, text, left + 18, measure - 18)
    })
    list.add(doc.struct('LI', {}, [label, body]))
  }
  const prose = (style: Style, text: string) => {
    let list: PDFKit.PDFStructureElement | undefined
    for (const line of text.split(/\r?\n/)) {
      const item = /^\s*[-–—•*]\s+(.*)$/.exec(line)?.[1]
      if (item === undefined) {
        list = undefined
        if (line.trim() === '') doc.y += style.size / 2
        else tell('P', style, line, left, measure)
      } else {
        if (list === undefined) {
          list = doc.struct('L')
          root.add(list)
        }
        listItem(list, style, item)
      }
    }
  }

  return {
    space: points => {
      doc.y += points
    },
    keep,
    block: (tag, style, text) => tell(tag, style, text, left, tag === 'P' ? measure : width),
    prose,
    panel: columns => {
      const pad = 12
      const wide = (width - pad * (columns.length + 1)) / columns.length
      const high = Math.max(...columns.map(lines => heightOf(doc, lines, wide))) + 2 * pad - 4
      keep(high)
      const y = doc.y
      artifact(doc, 'Layout', () => doc.roundedRect(left, y, width, high, 8).fill(colours.paper))
      columns.forEach((lines, index) => {
        doc.y = y + pad
        for (const [style, text] of lines) tell('P', style, text, left + pad + index * (wide + pad), wide)
      })
      doc.y = y + high
    },
    frame: lines => {
      const pad = 12
      const high = heightOf(doc, lines, width - 2 * pad) + 2 * pad - 4
      keep(high)
      const y = doc.y
      artifact(doc, 'Layout', () => {
        doc.roundedRect(left, y, width, high, 8).lineWidth(0.8).strokeColor(colours.pine).stroke()
      })
      doc.y = y + pad
      for (const [style, text] of lines) tell('P', style, text, left + pad, width - 2 * pad)
      doc.y = y + high
    },
    square: (text, named, lines) => {
      const size = 92
      keep(size + 8)
      const y = doc.y
      root.add(doc.struct('Figure', { alt: named }, () => drawSquare(doc, text, left, y, size)))
      doc.y = y
      for (const [style, told] of lines) tell('P', style, told, left + size + 16, width - size - 16)
      doc.y = Math.max(doc.y, y + size)
    },
    end: () => {
      root.end()
      foot(doc, running)
      doc.end()
      return file
    },
  }
}
