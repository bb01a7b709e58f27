// What may become of an upload, on plain data: pieces in any order, lost, doubled; names that are not names.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '#kit/time.ts'
import { type Arriving, decideChunk, decideComplete, decideUpload, tidyName } from './upload.ts'

test('whatever order pieces come in, what was received is always a beginning of the file, and each byte is written once', () => {
  const piece = fc.record({ offset: fc.nat(60), length: fc.integer({ min: 1, max: 20 }) })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.array(piece, { maxLength: 40 }), (size, pieces) => {
      let upload: Arriving = { state: 'receiving', size, received: 0 }
      let written = 0
      for (const { offset, length } of pieces) {
        const decision = decideChunk(upload, offset, length)
        if (!decision.ok) continue
        if (decision.value.write) {
          expect(offset).toBe(written)
          written += length
        }
        upload = { ...upload, received: decision.value.received }
        expect(upload.received).toBe(written)
        expect(written).toBeLessThanOrEqual(size)
      }
    }),
  )
})

test('a finished upload takes nothing more, and answers again as it did', () => {
  const over = { state: 'ready', size: 10, received: 10 } as const
  expect(decideChunk(over, 0, 5)).toMatchObject({ value: { write: false } })
  expect(decideChunk({ ...over, received: 5 }, 5, 5)).toMatchObject({ refused: 'upload-over' })
  const startedAt = '2027-01-12T08:00:00.000Z' as Instant
  expect(decideComplete({ ...over, startedAt }, startedAt)).toMatchObject({ value: 'again' })
  const draft = { state: 'receiving', size: 10, received: 10, startedAt } as const
  expect(decideComplete(draft, '2027-01-14T08:00:00.000Z' as Instant)).toMatchObject({ refused: 'upload-expired' })
  expect(decideComplete({ ...draft, received: 9 }, startedAt)).toMatchObject({ refused: 'upload-not-whole' })
})

test('twelve a request, and each within its weight', () => {
  expect(decideUpload(11, { kind: 'photo', size: 12_000_000 })).toMatchObject({ ok: true })
  expect(decideUpload(12, { kind: 'photo', size: 1 })).toMatchObject({ refused: 'too-many-attachments' })
  expect(decideUpload(0, { kind: 'photo', size: 12_000_001 })).toMatchObject({ refused: 'file-too-large' })
  expect(decideUpload(0, { kind: 'document', size: 10_000_001 })).toMatchObject({ refused: 'file-too-large' })
})

test('a name is one line without a folder', () => {
  expect(tidyName('../../etc/passwd')).toBe('passwd')
  expect(tidyName('C:\\fakepath\\bras.jpg')).toBe('bras.jpg')
  expect(tidyName('a\u202Egpj.exe\0\n')).toBe('agpj.exe')
  fc.assert(fc.property(fc.string({ unit: 'binary' }), name => !/[\n\r\0/\\\u202E\u2028]/.test(tidyName(name))))
})
