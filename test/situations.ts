// Calm answers to each reason, as someone without any sign would give them: clinical tests change what they are about.
import type { Answer, Answers, Subject } from '#orientation/condition.ts'
import { unanswered } from '#orientation/questionnaire.ts'
import type { Question, Reason } from '#orientation/reason.ts'

export const calm: Answers = { vital: [], brain: [], 'other-signs': [], pregnancy: 'no', allergy: 'no' }
export const coughing: Answers = {
  ...calm,
  since: 3,
  cough: 'dry',
  fever: 'none',
  'worse-again': false,
  breath: 'usual',
  chest: [],
  grave: [],
  with: [],
  illness: [],
  'clot-risk': false,
  smoking: 'no',
  taken: [],
}
export const burning: Answers = {
  ...calm,
  since: 2,
  urine: ['burning', 'often'],
  fever: 'none',
  high: [],
  vaginal: false,
  before: 'first',
  illness: [],
  partner: false,
  taken: [],
}
export const spotty: Answers = {
  ...calm,
  since: 120,
  where: ['face'],
  look: ['spots'],
  itch: 'no',
  pain: 'no',
  fever: 'none',
  grave: [],
  lesion: [],
  'new-medicine': false,
  around: ['sun'],
  illness: [],
}
export const feverish: Answers = {
  vital: [],
  brain: [],
  'other-signs': [],
  fever: 'measured',
  temperature: 38.7,
  'fever-days': 1,
  awake: 'usual',
  colour: 'usual',
  spots: false,
  meninges: [],
  breathing: [],
  feeding: 'usual',
  dry: [],
  pain: ['ear'],
  illness: [],
  vaccines: 'yes',
  tropics: false,
  weight: 14.2,
  taken: ['paracetamol'],
  worry: false,
  allergy: 'no',
}

export const man = (years: number): Subject => ({ ageMonths: years * 12, sex: 'M' })
export const woman = (years: number): Subject => ({ ageMonths: years * 12, sex: 'F' })
export const child = (ageMonths: number): Subject => ({ ageMonths, sex: 'F' })

/** Answers every question that is shown with the calmest there is: no sign, no illness, two days. */
export const calmAnswers = (reason: Reason, subject: Subject): Answers => {
  let answers: Answers = {}
  for (;;) {
    const [next] = unanswered(reason, subject, answers)
    if (!next) return answers
    answers = { ...answers, [next.id]: calmest(next) }
  }
}

const calmest = (question: Question): Answer => {
  switch (question.kind) {
    case 'yes-no':
      return false
    case 'many':
      return []
    case 'one':
      return (
        (question.options.find(option => /^(no|none|never|usual|same|first)$/.test(option.id)) ?? question.options[0])
          ?.id ?? ''
      )
    case 'number':
      return Math.max(question.min, Math.min(question.max, 37))
    case 'days':
      return 2
    default:
      return ''
  }
}
