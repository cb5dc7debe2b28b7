import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react'

export type ButtonLook = 'primary' | 'secondary' | 'danger' | 'quiet'

const looks: Record<ButtonLook, string> = {
  primary: 'button button-primary',
  secondary: 'button',
  danger: 'button button-danger',
  quiet: 'button button-quiet',
}

interface Look {
  /** One primary button a page: what most people came for. */
  look?: ButtonLook
  /** A lucide icon; with `iconOnly` the children become the accessible name and the tooltip. */
  icon?: ReactNode
  iconOnly?: boolean
  children: string
}

function wording({ look = 'secondary', icon, iconOnly, children }: Look) {
  return {
    className: iconOnly ? `${looks[look]} button-icon` : looks[look],
    title: iconOnly ? children : undefined,
    content: (
      <>
        {icon}
        {iconOnly ? <span className="sr-only">{children}</span> : children}
      </>
    ),
  }
}

export type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'className'>

/** Submits its form unless `type="button"`. Its words are a verb. */
export function Button({ look, icon, iconOnly, children, type = 'submit', ...rest }: ButtonProps) {
  const { content, ...attributes } = wording({ look, icon, iconOnly, children })
  return (
    <button type={type} {...attributes} {...rest}>
      {content}
    </button>
  )
}

export type ButtonLinkProps = Look & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children' | 'className'>

/** Goes to another page but looks like a button: for "New ticket", never for something that changes data. */
export function ButtonLink({ look, icon, iconOnly, children, ...rest }: ButtonLinkProps) {
  const { content, ...attributes } = wording({ look, icon, iconOnly, children })
  return (
    <a {...attributes} {...rest}>
      {content}
    </a>
  )
}
