/** A mail address that breaks where one would break it by hand. */
export function BreakableAddress({ address }: { address: string }) {
  const [name, domain] = address.split('@')
  return (
    <>
      {name}@<wbr />
      {domain}
    </>
  )
}
