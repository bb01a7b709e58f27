// A version of a reason never changes once published: what was answered with it is judged and explained by it for ever.
import { expect, test } from 'vitest'
import { versionsNow, versionsPublished } from './reason-versions.ts'

test('no published version changed or went away; a change is a new version, then `node test/reason-versions.ts --write`', async () => {
  expect(versionsNow()).toEqual(await versionsPublished())
})
