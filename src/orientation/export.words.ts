// How orientation's part of the archive is titled on paper: French only, as the other documents are.
export const exportWords = { requests: 'Vos demandes', calls: 'Appels du médecin responsable de garde' }
