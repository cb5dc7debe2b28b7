import type { FormEvent } from 'react'
import { useNavigation } from '~/platform/router'

/** Is a form with this intent on its way? `guard` keeps it from being sent twice. */
export function useBusy(...intents: string[]) {
  const { formData } = useNavigation()
  const isBusy = intents.includes(String(formData?.get('intent') ?? ''))
  const guard = (event: FormEvent) => {
    if (isBusy) event.preventDefault()
  }
  return { isBusy, guard }
}
