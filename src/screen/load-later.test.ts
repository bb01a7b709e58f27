// A part that was fetched is drawn at once, in the same pass; one that was not lets something stand in its place.
import { type ComponentType, createElement, Suspense } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { loadLater } from './load-later.tsx'

const hello = ({ name }: { name: string }) => createElement('p', null, `Bonjour ${name}`)
const file = () => loadLater(async () => ({ hello, again: hello }))
const drawn = (Later: ComponentType<{ name: string }>) =>
  renderToString(createElement(Suspense, { fallback: 'un instant' }, createElement(Later, { name: 'Lina' })))

test('what was fetched is drawn without anything standing in its place first', async () => {
  expect(drawn(file().page(of => of.hello))).toContain('un instant')
  const fetched = file()
  await fetched.fetch()
  for (const Page of [fetched.page(of => of.hello), fetched.page(of => of.again)]) {
    expect(drawn(Page)).toContain('<p>Bonjour Lina</p>')
    expect(drawn(Page)).not.toContain('un instant')
  }
})

test('it is loaded once, however often it is fetched', async () => {
  let loads = 0
  const later = loadLater(async () => {
    loads++
    return { hello }
  })
  await later.fetch()
  await later.fetch()
  expect(drawn(later.page(of => of.hello))).toContain('Lina')
  expect(loads).toBe(1)
})
