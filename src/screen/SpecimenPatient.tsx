// The style guide, patient's side: fields, choices, notices, lists and drawings inside the patient's page.

import { useState } from 'react'
import type { Day } from '#kit/time.ts'
import { Button } from './Button.tsx'
import { Check } from './Check.tsx'
import { Choice } from './Choice.tsx'
import { DayField } from './DayField.tsx'
import { SimulatorMark } from './DemoBanner.tsx'
import { Dialog } from './Dialog.tsx'
import * as drawings from './drawings.tsx'
import { Field } from './Field.tsx'
import { Form } from './Form.tsx'
import { AppointmentIcon, NextIcon, PhoneIcon, VerifiedIcon } from './icons.tsx'
import { LinkButton } from './LinkButton.tsx'
import { ManyChoice } from './ManyChoice.tsx'
import { Notice } from './Notice.tsx'
import { PatientPage } from './PatientPage.tsx'
import { Select } from './Select.tsx'
import { Part } from './SpecimenPart.tsx'
import { Suggest } from './Suggest.tsx'
import { Drawings, Lists, States } from './specimen-reading.tsx'
import { reasons, signs, since, whom } from './specimen-texts.ts'
import { Tag } from './Tag.tsx'
import { TextArea } from './TextArea.tsx'
import { offerUndo } from './undo.ts'

export function SpecimenPatient() {
  const [text, setText] = useState('')
  return (
    <PatientPage
      title="Que vous arrive-t-il ?"
      lead="Dites-le avec vos mots. Un professionnel de santé vous répond en vidéo, sans rien installer."
      step={{ at: 2, of: 5 }}
      back="#avant"
      drawing={<drawings.DialogueDrawing />}
      action={
        <Button kind="main" wide icon={<NextIcon />}>
          Continuer
        </Button>
      }
    >
      <Suggest
        label="Que vous arrive-t-il ?"
        labelUnseen
        invite="Toux, fièvre, peau…"
        value={text}
        onChange={setText}
        suggestions={reasons.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()))}
        onPick={() => undefined}
      />
      <Buttons />
      <Fields />
      <Choices />
      <Notices />
      <Lists />
      <States />
      <Drawings />
    </PatientPage>
  )
}

function Buttons() {
  const [open, setOpen] = useState(false)
  return (
    <Part title="Boutons">
      <div className="row">
        <Button kind="main">Rejoindre la salle d’attente</Button>
        <Button>Attendre un autre médecin</Button>
        <Button kind="danger" icon={<PhoneIcon />}>
          Appeler le 15
        </Button>
        <Button kind="plain">J’ai mal répondu</Button>
      </div>
      <div className="row">
        <Button kind="main" busy>
          Signer le compte rendu
        </Button>
        <Button kind="main" disabled>
          Commencer
        </Button>
        <LinkButton to="#rendez-vous" icon={<AppointmentIcon />}>
          Prendre rendez-vous
        </LinkButton>
        <Button onPress={() => setOpen(true)}>Ouvrir un dialogue</Button>
        <Button onPress={() => offerUndo('Document retiré.', () => undefined)}>Retirer</Button>
      </div>
      <Dialog
        title="Quitter la salle d’attente ?"
        open={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>Rester</Button>
            <Button kind="danger" onPress={() => setOpen(false)}>
              Quitter
            </Button>
          </>
        }
      >
        <p>Votre place sera rendue. Vous pourrez revenir quand vous voudrez.</p>
      </Dialog>
    </Part>
  )
}

function Fields() {
  const [form, setForm] = useState({ mail: '', phone: '06 12', secret: 'quatre mots', code: '', weight: '', story: '' })
  const [born, setBorn] = useState<Day>()
  const [link, setLink] = useState<'parent' | 'other'>()
  const set = (key: keyof typeof form) => (value: string) => setForm({ ...form, [key]: value })
  return (
    <Part title="Champs">
      <Form onSubmit={() => undefined} label="Exemple">
        <Field label="Adresse e-mail" kind="email" value={form.mail} onChange={set('mail')} />
        <Field
          label="Téléphone où vous joindre"
          hint="Si la liaison se coupe, le médecin vous appelle à ce numéro."
          kind="phone"
          value={form.phone}
          onChange={set('phone')}
          error="Écrivez un numéro à dix chiffres, par exemple 06 12 34 56 78."
        />
        <Field label="Mot de passe" kind="password" value={form.secret} onChange={set('secret')} />
        <Field label="Code reçu" kind="code" maxLength={6} value={form.code} onChange={set('code')} />
        <DayField label="Date de naissance" value={born} onChange={setBorn} />
        <Field label="Poids" kind="number" unit="kg" optional value={form.weight} onChange={set('weight')} />
        <Select
          label="Lien avec l’enfant"
          invite="Choisissez…"
          value={link}
          onChange={setLink}
          options={[
            { value: 'parent', label: 'Parent' },
            { value: 'other', label: 'Autre personne qui s’en occupe' },
          ]}
        />
        <TextArea label="Ce que vous voulez ajouter" optional value={form.story} onChange={set('story')} />
        <Field label="Médecin traitant" value="Dr Lefèvre" onChange={() => undefined} disabled />
      </Form>
    </Part>
  )
}

function Choices() {
  const [who, setWho] = useState<(typeof whom)[number]['value']>()
  const [when, setWhen] = useState<(typeof since)[number]['value']>('days')
  const [felt, setFelt] = useState<readonly (typeof signs)[number]['value'][]>(['fever'])
  const [agreed, setAgreed] = useState(false)
  return (
    <Part title="Choix">
      <Choice label="Pour qui consultez-vous ?" options={whom} value={who} onChange={setWho} />
      <Choice look="pills" label="Depuis quand ?" options={since} value={when} onChange={setWhen} />
      <ManyChoice
        label="Avez-vous un de ces signes ?"
        hint="Plusieurs réponses sont possibles."
        options={signs}
        values={felt}
        onChange={setFelt}
        none="none"
      />
      <Choice
        label="Êtes-vous enceinte ?"
        look="pills"
        options={[
          { value: 'yes', label: 'Oui' },
          { value: 'no', label: 'Non' },
          { value: 'unknown', label: 'Je ne sais pas' },
        ]}
        value={undefined}
        onChange={() => undefined}
        error="Cette réponse est nécessaire."
      />
      <Check label="J’accepte une consultation à distance." checked={agreed} onChange={setAgreed} />
      <Check
        label="J’accepte l’envoi du compte rendu à mon médecin traitant."
        note="Vous pourrez changer d’avis dans Mon dossier."
        checked
        onChange={() => undefined}
      />
    </Part>
  )
}

function Notices() {
  return (
    <Part title="Messages">
      <Notice title="Votre place est gardée">Une personne plus gravement malade peut passer avant.</Notice>
      <Notice kind="amber" title="La liaison est coupée" actions={<Button>Réessayer</Button>}>
        Le médecin est prévenu, nous vous reconnectons.
      </Notice>
      <Notice
        kind="danger"
        title="Ce que vous décrivez peut être grave"
        actions={
          <LinkButton kind="danger" to="tel:15" icon={<PhoneIcon />}>
            Appeler le 15
          </LinkButton>
        }
      >
        Appelez le 15 maintenant.
      </Notice>
      <Notice kind="done">Compte rendu signé.</Notice>
      <div className="row">
        <Tag>Hors service</Tag>
        <Tag kind="pine">Disponible</Tag>
        <Tag kind="info">Envoyé</Tag>
        <Tag kind="amber">À confirmer par votre caisse</Tag>
        <Tag kind="danger">Non remis</Tag>
        <Tag kind="done" icon={<VerifiedIcon />}>
          Remis
        </Tag>
        <SimulatorMark />
      </div>
    </Part>
  )
}
