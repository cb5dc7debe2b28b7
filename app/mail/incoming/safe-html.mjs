// @ts-check
import { convert } from 'html-to-text'
import sanitizeHtml from 'sanitize-html'
import { cleanText } from './clean-text.mjs'
import { flattenHtml } from './flat-html.mjs'
import { limits } from './limits.mjs'

const color = [/^#[0-9a-f]{3,8}$/i, /^rgb\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*\)$/i, /^[a-z]{3,20}$/i]

/** @type {import('sanitize-html').IOptions} */
const policy = {
  allowedTags: [
    ...'p div span br hr pre blockquote center h1 h2 h3 h4 h5 h6 ul ol li dl dt dd'.split(' '),
    ...'a b strong i em u s strike del ins mark small sub sup code kbd samp tt font q cite abbr time'.split(
      ' ',
    ),
    ...'table caption colgroup col thead tbody tfoot tr td th img'.split(' '),
  ],
  allowedAttributes: {
    '*': ['dir', 'lang', 'title', 'style'],
    a: ['href', 'rel', 'target'],
    img: ['src', 'alt', 'width', 'height'],
    td: ['colspan', 'rowspan', 'align', 'valign'],
    th: ['colspan', 'rowspan', 'align', 'valign', 'scope'],
    ol: ['start', 'type'],
    font: ['color'],
  },
  // People answer "in red, between your questions": colour carries meaning. Position and size only deceive.
  allowedStyles: {
    '*': {
      color,
      'background-color': color,
      'font-weight': [/^(bold|bolder|normal|[1-9]00)$/],
      'font-style': [/^(italic|normal)$/],
      'text-decoration': [/^(underline|line-through|none)$/],
      'text-align': [/^(left|right|center|justify)$/],
    },
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  // A picture from elsewhere tells its owner who read the mail, when and where: only those in the mail itself stay.
  allowedSchemesByTag: { img: ['cid'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'title',
    'xmp',
    'iframe',
    'noembed',
    'noframes',
  ],
  nestingLimit: limits.htmlDepth + 10,
  enforceHtmlBoundary: false,
  parseStyleAttributes: true,
  transformTags: {
    a: (tagName, attributes) => ({
      tagName,
      attribs: attributes.href
        ? { ...attributes, rel: 'noopener noreferrer nofollow', target: '_blank' }
        : attributes,
    }),
  },
  exclusiveFilter: (frame) => frame.tag === 'img' && !frame.attribs.src,
}

/**
 * HTML of a stranger -> HTML in which nothing runs and nothing is fetched. Needs time that grows with its length, so
 * it belongs in the worker. It is still shown in a sandboxed frame only.
 * @param {string} html
 */
export const safeHtml = (html) =>
  cleanText(
    sanitizeHtml(flattenHtml(cleanText(html, limits.htmlCharacters), limits.htmlDepth), policy),
    limits.htmlCharacters * 2,
  ).trim()

/**
 * The words of sanitised HTML, for mails that carry no plain text.
 * @param {string} safe
 */
export const textOfHtml = (safe) =>
  convert(safe, {
    wordwrap: false,
    limits: { maxDepth: limits.htmlDepth + 20, maxInputLength: limits.htmlCharacters * 2 },
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] } },
      { selector: 'img', format: 'skip' },
      { selector: 'table', format: 'block' },
      { selector: 'tr', format: 'block' },
      { selector: 'td', format: 'inlineSurround', options: { suffix: ' ' } },
      { selector: 'th', format: 'inlineSurround', options: { suffix: ' ' } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
  })
