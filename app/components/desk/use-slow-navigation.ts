import { useEffect, useState } from 'react'
import { useNavigation } from '~/platform/router'

/** A wait shorter than this is better without a sign of it. */
const SLOW_MILLISECONDS = 300

/** The path of the page that lets one wait; null while nothing does. A form that is being sent stays in sight. */
export function useSlowNavigation(): string | null {
  const { state, location, formMethod } = useNavigation()
  const path = state === 'loading' && !formMethod ? location.pathname : null
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    setIsSlow(false)
    if (!path) return
    const timer = setTimeout(() => setIsSlow(true), SLOW_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [path])
  return isSlow ? path : null
}
