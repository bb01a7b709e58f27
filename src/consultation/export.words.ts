// How the consultation's part of the archive is told on paper: French only, as the other documents are.
export const exportWords = {
  consultations: 'Vos consultations',
  consultation: (day: string, who: string) => (who ? `${day} : ${who}` : day),
  emergencies: 'Urgences pendant une consultation',
  emergency: (day: string) => `Urgence ouverte le ${day}`,
  handovers: 'Consultations passées à un confrère',
  handover: (day: string, from: string, to: string | null) =>
    to ? `${day} : de ${from} à ${to}` : `${day} : de ${from}`,
  erasures: 'Ce qui a été effacé après vos appels',
  erasure: (count: number, day: string) => `${count} message${count > 1 ? 's' : ''}, le ${day}`,
}
