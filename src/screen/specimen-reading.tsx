// The style guide, patient's side: what one reads, waits for and looks at.
import { useState } from 'react'
import { Button } from './Button.tsx'
import { Card } from './Card.tsx'
import * as drawings from './drawings.tsx'
import { Empty } from './Empty.tsx'
import { Facts } from './Facts.tsx'
import { Fold } from './Fold.tsx'
import { Initials } from './Initials.tsx'
import { DocumentIcon } from './icons.tsx'
import { Loading, Skeleton } from './Loading.tsx'
import { Part } from './SpecimenPart.tsx'
import { documents } from './specimen-texts.ts'
import { Table } from './Table.tsx'
import { Tabs } from './Tabs.tsx'
import { Tag } from './Tag.tsx'
import { Timeline } from './Timeline.tsx'
import './specimen.css'

export function Lists() {
  const [tab, setTab] = useState<'claire' | 'leo'>('claire')
  return (
    <Part title="Ce qu’on lit">
      <Card
        title="Dr Anne Lefèvre"
        aside="médecin généraliste"
        look="raised"
        actions={<Button kind="main">Commencer</Button>}
      >
        <div className="row">
          <Initials name="Dr Anne Lefèvre" large />
          <Initials name="Claire Moreau" look="warm" />
        </div>
        <Facts
          facts={[
            { term: 'RPPS', value: '10 003 456 789' },
            { term: 'Cabinet', value: '12 rue des Tilleuls, 35000 Rennes' },
            { term: 'Prix', value: '25,00 €' },
          ]}
        />
      </Card>
      <Card title="Ce soir" look="warm">
        <p>Entre 8 et 15 minutes, 8 fois sur 10.</p>
      </Card>
      <Fold look="boxed" title="Le détail de ce prix" note="Ce qui fait la somme">
        <p>La consultation, 25 €, et un supplément du dimanche, 5 €.</p>
      </Fold>
      <Card title="En ce moment" look="pine" level={3}>
        <p>Trois professionnels sont ici.</p>
      </Card>
      <Tabs
        label="Dossiers"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'claire', label: 'Claire', content: <History /> },
          {
            id: 'leo',
            label: 'Léo',
            content: <Empty drawing={<drawings.LetterDrawing />}>Rien dans ce dossier.</Empty>,
          },
        ]}
      />
      <Table
        caption="Documents"
        columns={[
          { key: 'name', label: 'Document', cell: row => row.name },
          { key: 'from', label: 'De', cell: row => row.from },
          { key: 'on', label: 'Date', cell: row => row.on, figures: true },
          { key: 'state', label: 'État', cell: row => <Tag>{row.state}</Tag> },
        ]}
        rows={documents}
        keyOf={row => row.id}
      />
    </Part>
  )
}

function History() {
  return (
    <Timeline
      label="Claire"
      moments={[
        {
          id: '1',
          when: 'aujourd’hui à 18 h 20',
          title: 'Consultation à distance',
          text: 'Dr Anne Lefèvre',
          icon: <DocumentIcon />,
        },
        { id: '2', when: 'le 3 mars 2026', title: 'Vaccination', text: 'Rappel diphtérie-tétanos-polio' },
        { id: '3', when: 'le 12 janvier 2026', title: 'Dossier ouvert' },
      ]}
    />
  )
}

export function States() {
  return (
    <Part title="En attendant">
      <Skeleton lines={3} />
      <Loading text="Le compte rendu se prépare…">
        <Skeleton shape="card" />
      </Loading>
    </Part>
  )
}

export function Drawings() {
  return (
    <Part title="Dessins">
      <div className="specimen__drawings">
        {Object.entries(drawings).map(([name, Drawn]) => (
          <Drawn key={name} />
        ))}
      </div>
    </Part>
  )
}
