// Where one is, how to ring back, whom to warn: the fields, shared by the path and by the call for the on-call lead.

import { phoneInWords } from '#kit/phone.ts'
import { Field } from '#screen/Field.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { Select } from '#screen/Select.tsx'
import { words } from '../orientation.words.ts'
import { emergencyNumber, type Place, type PlaceTyped } from '../place.ts'

export interface TypedPlace {
  readonly address: string
  /** Floor, code: a second line. */
  readonly access: string
  readonly postcode: string
  readonly city: string
  readonly country: string
  readonly callback: string
  readonly contactName: string
  readonly contactPhone: string
}

export const placeStart = (known: Place | null): TypedPlace => ({
  address: known?.address[0] ?? '',
  access: known?.address.slice(1).join(', ') ?? '',
  postcode: known?.postcode ?? '',
  city: known?.city ?? '',
  country: known?.country ?? 'FR',
  callback: known ? phoneInWords(known.callback) : '',
  contactName: known?.contact?.name ?? '',
  contactPhone: known?.contact ? phoneInWords(known.contact.phone) : '',
})

/** What is sent when nothing needed is missing, else undefined. */
export const placeFrom = (typed: TypedPlace, driving: boolean): PlaceTyped | undefined => {
  const { address, access, postcode, city, country, callback, contactName, contactPhone } = typed
  if ([address, postcode, city, callback].some(each => each.trim() === '')) return undefined
  const named = contactName.trim() !== '' || contactPhone.trim() !== ''
  return {
    address: access.trim() === '' ? [address] : [address, access],
    postcode,
    city,
    country,
    callback,
    ...(named ? { contact: { name: contactName, phone: contactPhone } } : {}),
    driving,
  }
}

/** Metropolitan and overseas France first, then the neighbours; ZZ is ISO's « unknown » for any other. */
const countries = ['FR', 'BE', 'CH', 'LU', 'DE', 'ES', 'IT', 'PT', 'GB', 'MC', 'ZZ']

export interface PlaceFieldsProps {
  readonly value: TypedPlace
  readonly onChange: (value: TypedPlace) => void
  readonly tried: boolean
  /** Code of the refusal of what was sent, to show it beside its field. */
  readonly refused?: string | undefined
}

export function PlaceFields({ value, onChange, tried, refused }: PlaceFieldsProps) {
  const text = useWords(words)
  const language = useLanguage()
  const names = new Intl.DisplayNames([language], { type: 'region' })
  const field = (name: keyof TypedPlace, refusal?: keyof typeof text.refusals) => ({
    value: value[name],
    onChange: (typed: string) => onChange({ ...value, [name]: typed }),
    error:
      tried && value[name].trim() === ''
        ? text.place.needed
        : refusal && refused === refusal
          ? text.refusals[refusal]
          : undefined,
  })
  return (
    <>
      <Field
        {...field('address')}
        label={text.place.address}
        hint={text.place.addressHint}
        autoComplete="street-address"
        maxLength={120}
      />
      <Field
        {...field('access')}
        error={undefined}
        label={text.place.access}
        hint={text.place.accessHint}
        maxLength={120}
        optional
      />
      <div className="place__town">
        <Field
          {...field('postcode', 'postcode-not-understood')}
          label={text.place.postcode}
          autoComplete="postal-code"
          maxLength={12}
        />
        <Field {...field('city')} label={text.place.city} autoComplete="address-level2" maxLength={120} />
      </div>
      <Select
        label={text.place.country}
        invite={text.place.chooseCountry}
        options={countries.map(code => ({ value: code, label: names.of(code) ?? code }))}
        value={value.country}
        onChange={country => onChange({ ...value, country })}
      />
      {value.country === 'FR' ? null : (
        <Notice kind="amber" said="soon">
          {text.place.abroad(emergencyNumber(value.country))}
        </Notice>
      )}
      <Field
        {...field('callback', 'callback-not-understood')}
        kind="phone"
        label={text.place.callback}
        hint={text.place.callbackHint}
        maxLength={40}
      />
    </>
  )
}

/** Someone close, asked apart: it may be left empty. */
export function ContactFields({ value, onChange, refused }: Omit<PlaceFieldsProps, 'tried'>) {
  const text = useWords(words)
  const wrong = refused === 'contact-not-understood' ? text.refusals['contact-not-understood'] : undefined
  return (
    <>
      <Field
        label={text.place.contactName}
        value={value.contactName}
        onChange={contactName => onChange({ ...value, contactName })}
        maxLength={80}
        optional
      />
      <Field
        kind="phone"
        autoComplete="off"
        label={text.place.contactPhone}
        value={value.contactPhone}
        onChange={contactPhone => onChange({ ...value, contactPhone })}
        error={wrong}
        maxLength={40}
        optional
      />
    </>
  )
}
