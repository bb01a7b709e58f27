// A part that was fetched is drawn at once, in the same pass; one that was not lets something stand in its place.
import { type ComponentType, createElement, Suspense } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { loadLater } from './load-later.tsx'

const hello = ({ name }: { name: string }) => createElement('p', null, `Bonjour ${name}`)
const drawn = (Later: ComponentType<{ name: string }>) =>
  renderToString(createElement(Suspense, { fallback: 'un instant' }, createElement(Later, { name: 'Lina' })))

test('what was fetched is drawn without anything standing in its place first', async () => {
  const Later = loadLater(async () => hello)
  expect(drawn(Later)).toContain('un instant')
  const Fetched = loadLater(async () => hello)
  await Fetched.fetch()
  expect(drawn(Fetched)).toContain('<p>Bonjour Lina</p>')
  expect(drawn(Fetched)).not.toContain('un instant')
})

test('it is loaded once, however often it is fetched', async () => {
  let loads = 0
  const Later = loadLater(async () => {
    loads++
    return hello
  })
  await Later.fetch()
  await Later.fetch()
  expect(drawn(Later)).toContain('Lina')
  expect(loads).toBe(1)
})
