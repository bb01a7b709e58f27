// The style guide, professional's side: an offer and notes inside the desk's frame.
import { useState } from 'react'
import { Button } from './Button.tsx'
import { Card } from './Card.tsx'
import { DeskFrame } from './DeskFrame.tsx'
import { Facts } from './Facts.tsx'
import { Field } from './Field.tsx'
import { Notice } from './Notice.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { useShortcuts } from './shortcuts.ts'
import { documents, synthesis } from './specimen-texts.ts'
import { Table } from './Table.tsx'
import { Tag } from './Tag.tsx'
import { TextArea } from './TextArea.tsx'

export function SpecimenDesk() {
  const [listed, setListed] = useState(false)
  const [note, setNote] = useState('Toux sèche devenue grasse, sans signe de gravité.')
  const shortcuts = [
    { keys: 'Ctrl+D', does: 'Couper ou rendre le micro', run: () => undefined },
    { keys: 'Ctrl+E', does: 'Couper ou rendre la caméra', run: () => undefined },
    { keys: '?', does: 'Voir cette liste', run: () => setListed(true) },
  ]
  useShortcuts(shortcuts)
  return (
    <DeskFrame
      title="Consultation"
      status={
        <>
          <Tag kind="pine">Disponible</Tag>
          <span>Prochain : 14 h 20, Mme B.</span>
          <span>6 personnes attendent, environ 20 minutes</span>
        </>
      }
      tools={<Button onPress={() => setListed(true)}>Raccourcis</Button>}
      left={{ label: 'Patient', content: <Patient /> }}
      right={{ label: 'Ce que vous pouvez faire', content: <Doing /> }}
      bottom={
        <>
          <Button kind="plain">Quitter l’appel</Button>
          <span className="soft">Pour terminer, il manque : la conclusion, la signature.</span>
          <Button kind="main">Terminer la consultation</Button>
        </>
      }
    >
      <Card
        title="Toux et fièvre"
        aside="attend depuis 6 minutes"
        actions={
          <>
            <Button kind="main">Accepter</Button>
            <Button>Laisser à un confrère</Button>
          </>
        }
      >
        <ul className="list stack stack--tight">
          {synthesis.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
      <TextArea label="Anamnèse" value={note} onChange={setNote} />
      <TextArea label="Examen à distance" value="" onChange={() => undefined} optional />
      <ShortcutsDialog shortcuts={shortcuts} open={listed} onClose={() => setListed(false)} />
    </DeskFrame>
  )
}

function Patient() {
  return (
    <>
      <h2>Claire Moreau</h2>
      <Facts
        look="blocks"
        facts={[
          { term: 'Âge', value: '34 ans' },
          { term: 'Allergies', value: <Tag kind="danger">Pénicilline</Tag> },
          { term: 'Traitements', value: 'Aucun' },
          { term: 'Où elle est', value: '4 allée des Pins, 35700 Rennes' },
        ]}
      />
    </>
  )
}

function Doing() {
  const [search, setSearch] = useState('')
  return (
    <>
      <Field label="Chercher un médicament" kind="search" value={search} onChange={setSearch} />
      <Notice kind="amber" title="Allergie déclarée">
        Pénicilline. Source : profil du 3 mars 2026.
      </Notice>
      <Table
        caption="Documents"
        columns={[
          { key: 'name', label: 'Document', cell: row => row.name },
          { key: 'on', label: 'Date', cell: row => row.on, figures: true },
        ]}
        rows={documents}
        keyOf={row => row.id}
      />
    </>
  )
}
