// Stands for zod in the pages (vite.config.ts): the forms a screen tries before it sends, at a twentieth of the weight.
// The server decides with zod itself; light-zod.test.ts holds the two together.

type Read = { readonly success: true; readonly data: unknown } | { readonly success: false }
type Reader = (value: unknown) => Read
type Entries = Readonly<Record<string, Form>>

const wrong: Read = { success: false }
const right = (data: unknown): Read => ({ success: true, data })
const when = (holds: boolean, data: unknown): Read => (holds ? right(data) : wrong)
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const sizeOf = (value: unknown): number => (typeof value === 'number' ? value : (value as string | unknown[]).length)

/** What a form knows of itself beyond how it reads. */
interface About {
  /** A missing field: left out, or given a value. */
  readonly absent?: { readonly data?: unknown }
  readonly shape?: Entries
  readonly strict?: boolean
  readonly options?: readonly unknown[]
}

class Form {
  readonly safeParse: Reader
  readonly about: About
  constructor(read: Reader, about: About = {}) {
    this.safeParse = read
    this.about = about
  }
  get shape(): Entries {
    return this.about.shape ?? {}
  }
  get options(): readonly unknown[] {
    return this.about.options ?? []
  }
  /** Reads on from what was read. */
  #then(read: Reader): Form {
    return new Form(value => {
      const before = this.safeParse(value)
      return before.success ? read(before.data) : before
    }, this.about)
  }
  #orElse(accepts: (value: unknown) => boolean, data: unknown, about: About): Form {
    return new Form(value => (accepts(value) ? right(data) : this.safeParse(value)), { ...this.about, ...about })
  }

  parse(value: unknown): unknown {
    const read = this.safeParse(value)
    if (!read.success) throw new Error('not of this form')
    return read.data
  }
  refine = (holds: (value: never) => unknown): Form => this.#then(data => when(!!holds(data as never), data))
  transform = (change: (value: never) => unknown): Form => this.#then(data => right(change(data as never)))
  pipe = (next: Form): Form => this.#then(next.safeParse)
  superRefine(check: (value: never, context: object) => void): Form {
    return this.#then(data => {
      const issues: unknown[] = []
      check(data as never, { issues, addIssue: (issue: unknown) => issues.push(issue) })
      return when(issues.length === 0, data)
    })
  }

  optional = (): Form => this.#orElse(value => value === undefined, undefined, { absent: {} })
  exactOptional = (): Form => new Form(this.safeParse, { ...this.about, absent: {} })
  nullable = (): Form => this.#orElse(value => value === null, null, {})
  default = (data: unknown): Form => this.#orElse(value => value === undefined, data, { absent: { data } })
  catch(data: unknown): Form {
    return new Form(value => (this.safeParse(value).success ? this.safeParse(value) : right(data)), {
      ...this.about,
      absent: { data },
    })
  }
  array = (): Form => arrayOf(this)

  min = (least: number): Form => this.refine(value => sizeOf(value) >= least)
  max = (most: number): Form => this.refine(value => sizeOf(value) <= most)
  length = (size: number): Form => this.refine(value => sizeOf(value) === size)
  int = (): Form => this.refine(Number.isSafeInteger)
  positive = (): Form => this.refine(value => value > 0)
  multipleOf = (step: number): Form => this.refine(value => value % step === 0)
  regex = (form: RegExp): Form => this.refine(value => form.test(value))
  trim = (): Form => this.transform((value: string) => value.trim())
  toUpperCase = (): Form => this.transform((value: string) => value.toUpperCase())
  toLowerCase = (): Form => this.transform((value: string) => value.toLowerCase())

  exclude = (left: readonly unknown[]): Form => oneOf(this.options.filter(option => !left.includes(option)))
  extend = (more: Entries): Form => objectOf({ ...this.shape, ...more }, this.about.strict)
  omit = (names: object): Form => this.#only(name => !(name in names))
  pick = (names: object): Form => this.#only(name => name in names)
  #only = (keeps: (name: string) => boolean): Form =>
    objectOf(Object.fromEntries(Object.entries(this.shape).filter(([name]) => keeps(name))), this.about.strict)

  // What only the API page and the types read.
  meta = (): Form => this
  describe = (): Form => this
  brand = (): Form => this
}

const typed = (type: string): Form => new Form(value => when(typeof value === type, value))
const oneOf = (options: readonly unknown[]): Form =>
  new Form(value => when(options.includes(value), value), { options })
const number = (): Form => new Form(value => when(Number.isFinite(value), value))
const matching = (form: RegExp): Form => typed('string').regex(form)

const arrayOf = (of: Form): Form =>
  new Form(value => {
    if (!Array.isArray(value)) return wrong
    const read = value.map(of.safeParse)
    return read.every(one => one.success) ? right(read.map(one => one.data)) : wrong
  })

const objectOf = (shape: Entries, strict = false): Form =>
  new Form(
    value => {
      if (!isObject(value) || (strict && Object.keys(value).some(name => !Object.hasOwn(shape, name)))) return wrong
      const data: Record<string, unknown> = {}
      for (const [name, form] of Object.entries(shape)) {
        const { absent } = form.about
        if (absent && !(name in value)) {
          if ('data' in absent) data[name] = absent.data
          continue
        }
        const read = form.safeParse(value[name])
        if (!read.success) return wrong
        data[name] = read.data
      }
      return right(data)
    },
    { shape, strict },
  )

const firstOf = (forms: readonly Form[]): Form =>
  new Form(value => {
    for (const form of forms) {
      const read = form.safeParse(value)
      if (read.success) return read
    }
    return wrong
  })

const recordOf = (key: Form, of: Form): Form =>
  new Form(value => {
    if (!isObject(value)) return wrong
    const data: Record<string, unknown> = {}
    for (const [name, one] of Object.entries(value)) {
      const [known, read] = [key.safeParse(name), of.safeParse(one)]
      if (!known.success || !read.success) return wrong
      data[String(known.data)] = read.data
    }
    return right(data)
  })

const validDay = (text: string) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

/** What our rules use of it, and no more: another word of zod's fails where it is first said, in the browser and in the test. */
export const z = {
  string: () => typed('string'),
  boolean: () => typed('boolean'),
  number,
  int: () => number().int(),
  unknown: () => new Form(right),
  never: () => new Form(() => wrong),
  literal: (values: unknown) => oneOf(Array.isArray(values) ? values : [values]),
  enum: (values: readonly unknown[] | object) => oneOf(Array.isArray(values) ? values : Object.values(values)),
  array: arrayOf,
  object: (shape: Entries) => objectOf(shape),
  strictObject: (shape: Entries) => objectOf(shape, true),
  union: firstOf,
  discriminatedUnion: (_key: string, forms: readonly Form[]) => firstOf(forms),
  record: recordOf,
  tuple: (forms: readonly Form[]) =>
    new Form(value => {
      if (!Array.isArray(value) || value.length !== forms.length) return wrong
      const read = forms.map((form, at) => form.safeParse(value[at]))
      return read.every(one => one.success) ? right(read.map(one => one.data)) : wrong
    }),
  lazy: (later: () => Form) => new Form(value => later().safeParse(value)),
  custom: (holds: (value: unknown) => boolean) => new Form(value => when(holds(value), value)),
  uuid: () =>
    matching(
      /^(?:[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}|(?:0|f){8}(?:-(?:0|f){4}){3}-(?:0|f){12})$/i,
    ),
  email: () => matching(/^[\w'+-]+(?:\.[\w'+-]+)*(?<!')@(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i),
  base64: () => matching(/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/),
  stringbool: () => oneOf(['true', 'false']).transform((value: string) => value === 'true'),
  iso: { date: () => matching(/^\d{4}-\d{2}-\d{2}$/).refine(validDay) },
  coerce: { number: () => new Form(value => number().safeParse(Number(value))) },
}
