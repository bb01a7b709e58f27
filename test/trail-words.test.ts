// Whatever leaves a trace on a patient has a name the patient can read: acts and their words tell the same list.
import { globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Who } from '#access/who.ts'
import { eraseChat } from '#consultation/erasure.ts'
import type { AnyRoute } from '#kit/route.ts'
import { acts } from '#practitioners/acts.words.ts'
import { eraseRecord } from '#record/record-end.ts'

const src = resolve(import.meta.dirname, '../src')

const isRoute = (value: unknown): value is AnyRoute =>
  typeof value === 'object' && value !== null && 'path' in value && 'refusals' in value

/** Every route of every room: a rules file exports them as constants. */
const everyRoute = async (): Promise<AnyRoute[]> => {
  const files = globSync('*/*.ts', { cwd: src, exclude: ['edge/**', 'screen/**', '**/*.test.ts'] })
  const modules = await Promise.all(files.map(file => import(join(src, file))))
  return modules.flatMap(exported => Object.values(exported).filter(isRoute))
}

/** What the system does to a patient's data by itself. */
const bySystem = [eraseChat, eraseRecord]

/** Traced as done, or traced as refused when someone else reaches for the patient. */
const touchesPatient = ({ traced, who }: AnyRoute) => traced === true || (who as Who).related === 'patientId'

/** A list that is traced when it first shows someone, and not each time it is read again. */
const onFirstShowing = ['orientation/list-alerts', 'consultation/open-emergencies']

test('each act that leaves a trace on a patient has its words, and no words are left over', async () => {
  const routes = await everyRoute()
  expect(routes.length).toBeGreaterThan(50)
  const names: string[] = [...routes.filter(touchesPatient).map(route => route.name), ...onFirstShowing, ...bySystem]
  expect(Object.keys(acts.fr).sort()).toEqual(names.sort())
})
