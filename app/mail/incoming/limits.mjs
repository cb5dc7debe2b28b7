// @ts-check
/** A mail can hold anything; these are the sizes beyond which only the stored raw mail keeps it. */
export const limits = {
  /** Characters of RFC 5322's longest line (998) are read, these are kept. */
  subjectCharacters: 240,
  nameCharacters: 200,
  addressCharacters: 254,
  addresses: 200,
  references: 100,
  messageIdCharacters: 500,
  headerValueCharacters: 2_000,
  /** Only so much is searched for the end of the header block. */
  headerBlockBytes: 256 * 1024,
  textCharacters: 200_000,
  htmlCharacters: 1_000_000,
  /** Outlook nests about 1,000 elements in long threads; the sanitiser's time grows with the square of depth. */
  htmlDepth: 100,
  attachments: 50,
  attachmentBytes: 25 * 1024 * 1024,
  fileNameCharacters: 180,
}
