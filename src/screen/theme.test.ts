// The colours keep their promises: enough contrast in light and dark (WCAG 2.1, 1.4.3 and 1.4.11), and dark written twice is one dark.
import { describe, expect, it } from 'vitest'

// The test runner empties imported style sheets, and screens know nothing of Node: the file is read through this one window.
declare const process: { getBuiltinModule(name: 'fs'): { readFileSync(file: URL, encoding: 'utf8'): string } }
const css = process.getBuiltinModule('fs').readFileSync(new URL('./theme.css', import.meta.url), 'utf8')

const tokensIn = (block: string | undefined): Record<string, string> =>
  Object.fromEntries(Array.from(block?.matchAll(/--([\w-]+):\s*([^;]+);/g) ?? [], ([, name, value]) => [name, value]))

const light = tokensIn(/ {2}:root \{([^}]+)\}/.exec(css)?.[1])
const bySystem = tokensIn(/:root:not\(\[data-theme='light'\]\) \{([^}]+)\}/.exec(css)?.[1])
const byChoice = tokensIn(/:root\[data-theme='dark'\] \{([^}]+)\}/.exec(css)?.[1])

const luminance = (hex: string | undefined): number => {
  const channels = Array.from(hex?.matchAll(/[0-9a-f]{2}/g) ?? [], ([pair]) => Number.parseInt(pair, 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string | undefined, other: string | undefined): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const texts: readonly (readonly [string, string])[] = [
  ...[
    'paper',
    'raised',
    'sunk',
    'pine-wash',
    'apricot-wash',
    'danger-wash',
    'amber-wash',
    'info-wash',
    'done-wash',
  ].map(ground => ['ink', ground] as const),
  ...['paper', 'raised', 'sunk', 'pine-wash', 'apricot-wash'].map(ground => ['soft', ground] as const),
  ...['paper', 'raised', 'pine-wash', 'sunk'].map(ground => ['pine', ground] as const),
  ...['paper', 'raised', 'danger-wash'].map(ground => ['danger', ground] as const),
  ...['amber', 'info', 'done'].map(kind => [kind, `${kind}-wash`] as const),
  ['on-pine', 'pine'],
  ['on-pine', 'pine-deep'],
  ['on-danger', 'danger-fill'],
  ['on-danger', 'danger-deep'],
]

it('is read from the style sheet', () => {
  expect(Object.keys(light).length).toBeGreaterThan(40)
})

it('has the same dark by the system and by choice', () => {
  expect(byChoice).toEqual(bySystem)
  expect(Object.keys(byChoice).length).toBeGreaterThan(20)
})

describe.each([
  ['light', light],
  ['dark', byChoice],
])('in %s', (_, colours) => {
  it.each(texts)('%s on %s can be read', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5)
  })
  it.each(['paper', 'raised', 'sunk'])('the edge of a control is seen on %s', ground => {
    expect(contrast(colours.edge, colours[ground])).toBeGreaterThanOrEqual(3)
  })
})
