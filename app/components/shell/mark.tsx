/** The iris: three petals up, two to the sides, and the yellow one that shows the bee the way. Takes the text's colour. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M16 2c4 3.6 5.2 9 .9 14.2h-1.8C10.8 11 12 5.6 16 2Z" />
      <path d="M4.3 7.2c5.5.3 9.3 3.6 9.8 10.2l-1.1.8C7.2 18.5 3.9 13.8 4.3 7.2Z" />
      <path d="M27.7 7.2c-5.5.3-9.3 3.6-9.8 10.2l1.1.8c5.8.3 9.1-4.4 8.7-11Z" />
      <path d="M13.8 20.3c-4.8-.9-8.6 1-9.6 6 5 1 9-1 9.6-6Z" />
      <path d="M18.2 20.3c4.8-.9 8.6 1 9.6 6-5 1-9-1-9.6-6Z" />
      <path d="M16 18.3c3.3 3.4 3.7 7.8 0 11.7-3.7-3.9-3.3-8.3 0-11.7Z" fill="var(--iris-yellow)" />
    </svg>
  )
}
