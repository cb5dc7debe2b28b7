import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

export interface Environment {
  port: number
  host: string
  /** Scheme, host and port under which people reach us; every link in a mail starts with it. No slash at the end. */
  origin: string
  /** Who may tell us a caller's address through X-Forwarded-For, in Express' words. */
  trustedProxies: string
  /** Absolute path: embedded database, attachments, secret. */
  dataDir: string
  isDemo: boolean
  /** Absent: the embedded database in `dataDir`. */
  databaseUrl: string | undefined
  /** Absent: mails are kept and shown, not sent. */
  smtpUrl: string | undefined
  /** Absent: attachments and mails are kept in `dataDir`. */
  s3:
    | {
        /** Absent: Amazon's own, in `region`. */
        endpoint: string | undefined
        region: string
        bucket: string
        accessKeyId: string
        secretAccessKey: string
      }
    | undefined
  mode: 'production' | 'development' | 'test'
  logLevel: string
  /** At least 32 characters, or absent: then `secret()` keeps one in `dataDir`. */
  secret: string | undefined
}

type Source = Record<string, string | undefined>

const yesOrNo = z.stringbool({ error: 'must be yes or no' })
const portNumber = 'must be a whole number from 1 to 65535'
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const urlOf = (...schemes: string[]) =>
  z
    .string()
    .refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}://`)) && URL.canParse(text), {
      error: `must be an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    })

const schema = z.object({
  PORT: z.coerce.number(portNumber).int(portNumber).min(1, portNumber).max(65535, portNumber).default(3000),
  HOST: z.string().default('127.0.0.1'),
  ORIGIN: urlOf('http', 'https')
    .refine((text) => URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, ''), {
      error: 'must be only scheme, host and port, such as https://helpdesk.example',
    })
    .optional(),
  TRUSTED_PROXIES: z.string().default('loopback'),
  DATA_DIR: z.string().default('./data'),
  DEMO: yesOrNo.optional(),
  DATABASE_URL: urlOf('postgresql', 'postgres').optional(),
  SMTP_URL: urlOf('smtp', 'smtps').optional(),
  S3_ENDPOINT: urlOf('http', 'https').optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'must be production, development or test')
    .default('production'),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).optional(),
})

/** Files that go half to a bucket and half to a folder would be lost: the bucket's settings come together. */
const withWholeBucket = schema.superRefine((values, context) => {
  const names = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const
  const isMeant = values.S3_ENDPOINT !== undefined || names.some((name) => values[name] !== undefined)
  for (const name of names)
    if (isMeant && values[name] === undefined)
      context.addIssue({ code: 'custom', path: [name], message: 'must be set as well, to keep files in S3' })
})

/**
 * Reads the settings from environment variables; an empty variable counts as absent.
 * Gives the settings, or every fault at once as sentences that start with the variable's name.
 */
export function readEnvironment(source: Source): { settings: Environment } | { faults: string[] } {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = withWholeBucket.safeParse(given)
  if (!parsed.success) {
    return { faults: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) }
  }
  const values = parsed.data
  const isDemo = values.DEMO ?? (values.DATABASE_URL === undefined && isLoopback(values.HOST))
  return {
    settings: {
      port: values.PORT,
      host: values.HOST,
      origin: values.ORIGIN?.replace(/\/$/, '') ?? `http://${reachableHost(values.HOST)}:${values.PORT}`,
      trustedProxies: values.TRUSTED_PROXIES,
      dataDir: resolve(values.DATA_DIR),
      isDemo,
      databaseUrl: values.DATABASE_URL,
      smtpUrl: values.SMTP_URL,
      s3: bucketOf(values),
      mode: values.NODE_ENV,
      logLevel: values.LOG_LEVEL ?? (values.NODE_ENV === 'test' ? 'silent' : isDemo ? 'warn' : 'info'),
      secret: values.SECRET,
    },
  }
}

function bucketOf(values: z.output<typeof schema>): Environment['s3'] {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values
  if (!bucket || !accessKeyId || !secretAccessKey) return undefined
  return { endpoint: values.S3_ENDPOINT, region: values.S3_REGION, bucket, accessKeyId, secretAccessKey }
}

/** Only this machine can reach it: a demo with known passwords must not be open to others unless somebody says so. */
const isLoopback = (host: string): boolean => /^(localhost|::1|127(\.\d{1,3}){3})$/.test(host)

/** Listening everywhere is not an address that a browser can open. */
const reachableHost = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host

function readOrExit(): Environment {
  const result = readEnvironment(process.env)
  if ('settings' in result) {
    // React and Express take anything but "production" for development, which is several times slower.
    process.env.NODE_ENV ??= result.settings.mode
    return result.settings
  }
  console.error(
    `Irisdesk cannot start with these settings:\n${result.faults.map((fault) => `  - ${fault}`).join('\n')}`,
  )
  process.exit(1)
}

/** The settings of this process, read once. */
export const env: Environment = readOrExit()

/**
 * The key that signs what leaves the house: SECRET, or one made at the first start and kept in `dataDir`, readable
 * by this user only. Losing it makes the links in sent mails unusable.
 */
export function secret(settings: Pick<Environment, 'secret' | 'dataDir'> = env): string {
  if (settings.secret) return settings.secret
  const file = join(settings.dataDir, 'secret')
  mkdirSync(settings.dataDir, { recursive: true })
  try {
    // `wx` refuses to overwrite: of two processes that start at once, both end up with the same secret.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
