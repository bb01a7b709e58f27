// What the log keeps of an error, when the error quotes what a patient wrote.
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { faultOf, openLog } from './log.ts'

const logged = (error: unknown): string => {
  const lines: string[] = []
  openLog('info', { write: line => lines.push(line) }).error({ err: error }, 'fault')
  return lines.join('')
}

describe('an error in the log', () => {
  test('keeps our own sentence, and where it was thrown', () => {
    expect(faultOf(new Error('no key for subject 1'))).toMatchObject({
      kind: 'Error',
      sentence: 'no key for subject 1',
      at: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
    })
  })

  test('keeps nothing of the text that another quotes', () => {
    const broken = (() => {
      try {
        return JSON.parse('brûlures en urinant')
      } catch (error) {
        return error
      }
    })()
    const refused = Object.assign(new pg.DatabaseError('invalid input syntax: "brûlures"', 10, 'error'), {
      code: '22P02',
      detail: 'Failing row contains (brûlures)',
      table: 'note',
    })
    const wrapped = new Error('a note did not open', { cause: broken })
    for (const error of [broken, refused, wrapped, 'brûlures', new RangeError('brûlures')])
      expect(logged(error)).not.toMatch(/br.{1,7}l/)
    expect(logged(refused)).toContain('"code":"22P02","table":"note"')
    expect(logged(wrapped)).toMatch(/a note did not open.*SyntaxError/)
  })
})
