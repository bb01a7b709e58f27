// How appointments are told on the paper of the archive: French only, as the other documents are.
export const exportWords = {
  appointments: 'Vos rendez-vous',
  appointment: (day: string, reason: string) => `Rendez-vous du ${day} : ${reason}`,
}
