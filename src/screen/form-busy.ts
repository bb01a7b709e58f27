// Tells the submit button of a form that the form is being sent.
import { createContext } from 'react'

export const FormBusy = createContext(false)
