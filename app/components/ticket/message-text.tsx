const address = /https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/g

/** What somebody wrote, as they wrote it: line by line, web addresses as links, in its own language. */
export function MessageText({ text, language }: { text: string; language: string }) {
  return (
    <div className="message-text" lang={language === 'und' ? '' : language}>
      {withLinks(text)}
    </div>
  )
}

function withLinks(text: string) {
  const parts = []
  let from = 0
  for (const { 0: url, index } of text.matchAll(address)) {
    parts.push(
      text.slice(from, index),
      <a key={index} href={url} rel="noopener noreferrer nofollow">
        {url}
      </a>,
    )
    from = index + url.length
  }
  return [...parts, text.slice(from)]
}
