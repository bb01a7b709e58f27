// The page of the API carries what routes and words say: none of it can become markup, and every field of a form is told.
import { expect, test } from 'vitest'
import { exampleOf } from './example.ts'
import { formOf, rowsOf } from './fields.ts'
import { html, inline, markdown } from './html.ts'

const hostile = '<img src=x onerror="alert(1)">'

test('whatever is put in a page is text', () => {
  for (const made of [
    html`<p>${hostile}</p>`,
    inline(hostile),
    markdown(`${hostile}\n\n- ${hostile}\n\n| a |\n|---|\n| ${hostile} |`),
  ])
    expect(made.text).not.toContain('<img')
  expect(html`<a title="${hostile}">x</a>`.text).not.toContain('"alert')
  expect(inline('[x](javascript:alert)').text).not.toContain('<a')
  expect(html`<p>${html`<b>${'<'}</b>`}</p>`.text).toBe('<p><b>&lt;</b></p>')
})

test('a guide keeps its titles, its code whole with its empty lines, and its lists', () => {
  const made = markdown('# Left out\n\nOne\nline.\n\n## Code\n\n```sh\na\n\nb <c>\n```\n\n- one\n- two\n  more').text
  expect(made).toContain('<p>One line.</p>')
  expect(made).toContain('<h2 id="code">Code</h2>')
  expect(made).toContain('<code>a\n\nb &lt;c&gt;</code>')
  expect(made).toContain('<li>two more</li>')
  expect(made).not.toContain('Left out')
})

const schema = {
  type: 'object',
  required: ['known', 'at'],
  properties: {
    known: {
      oneOf: [
        { type: 'object', properties: { kind: { const: 'none' } } },
        {
          type: 'object',
          properties: {
            kind: { const: 'some' },
            lines: { type: 'array', items: { type: 'string', maxLength: 9 }, maxItems: 3 },
          },
        },
      ],
    },
    at: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
    place: { type: 'object', properties: { city: { type: 'string', minLength: 1, maxLength: 120 } } },
  },
}

test('every field of a form is told by its path, with its bounds and whether it is required', () => {
  const rows = rowsOf(schema)
  expect(rows.map(row => row.name)).toEqual([
    'known',
    'none → known.kind',
    'some → known.kind',
    'some → known.lines',
    'at',
    'place',
    'place.city',
  ])
  expect(rows.find(row => row.name === 'some → known.lines')?.form).toBe(
    'list, at most 3 items of text, at most 9 characters',
  )
  expect(rows.filter(row => row.required).map(row => row.name)).toEqual(['known', 'at'])
  expect(formOf(schema.properties.at)).toBe('instant, or null')
})

test('an example holds what is required and nothing else', () => {
  expect(exampleOf(schema)).toEqual({ known: {}, at: '2026-11-22T08:30:00.000Z' })
  expect(exampleOf({ type: 'array', minItems: 2, items: { enum: ['a', 'b'] } })).toEqual(['a', 'a'])
  expect(exampleOf({ type: 'string', examples: ['35600'], pattern: 'x' })).toBe('35600')
})
