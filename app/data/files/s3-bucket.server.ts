import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import { newId } from '~/lib/new-id'
import { FileMissing, type FileStore, fileKey, filesUnavailable } from './file-store'

export interface S3Settings {
  /** Absent: the service of Amazon in `region`. */
  endpoint: string | undefined
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
}

type Sdk = typeof import('@aws-sdk/client-s3')

const SECONDS = 1000
const silent = () => undefined
const silence = { debug: silent, info: silent, warn: silent, error: silent }

/**
 * Keeps files in a bucket of any server that speaks S3: plain requests with the bucket in the path, and none of the
 * checksums that Amazon's client would else add and other servers refuse. The client is loaded at the first use.
 */
export function s3Bucket({ endpoint, region, bucket, ...credentials }: S3Settings): FileStore {
  let loaded: Promise<{ sdk: Sdk; client: S3Client }> | undefined
  const load = async () => {
    const sdk = await import('@aws-sdk/client-s3')
    const client = new sdk.S3Client({
      ...(endpoint && { endpoint }),
      region,
      credentials,
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: 2,
      // What fails is thrown, and logged where it is caught.
      logger: silence,
      // Whoever waits for a page or a file is told soon that the store does not answer.
      requestHandler: {
        connectionTimeout: 3 * SECONDS,
        socketTimeout: 15 * SECONDS,
        requestTimeout: 120 * SECONDS,
        throwOnRequestTimeout: true,
      },
    })
    return { sdk, client }
  }
  async function ask<T>(work: (sdk: Sdk, client: S3Client) => Promise<T>): Promise<T> {
    loaded ??= load()
    const { sdk, client } = await loaded
    return work(sdk, client)
  }
  const named = (key: string) => {
    if (!fileKey.test(key)) throw new Error('This is not a key of the file store')
    return { Bucket: bucket, Key: key }
  }

  return {
    place: `${bucket} at ${endpoint ?? region}`,

    async put(key, { path, sizeBytes }) {
      const to = named(key)
      const content = createReadStream(path)
      try {
        await ask((sdk, client) =>
          client.send(new sdk.PutObjectCommand({ ...to, Body: content, ContentLength: sizeBytes })),
        )
      } catch (error) {
        throw filesUnavailable(error)
      } finally {
        content.destroy()
      }
    },

    async get(key, range) {
      const from = named(key)
      try {
        const { Body } = await ask((sdk, client) =>
          client.send(
            new sdk.GetObjectCommand({ ...from, ...(range && { Range: `bytes=${range.from}-${range.to}` }) }),
          ),
        )
        if (!(Body instanceof Readable)) throw new Error('The S3 server sent no content')
        return Body
      } catch (error) {
        throw isMissing(error) ? new FileMissing(key) : filesUnavailable(error)
      }
    },

    async remove(key) {
      const at = named(key)
      await ask((sdk, client) => client.send(new sdk.DeleteObjectCommand(at)))
    },

    async *keys() {
      let next: string | undefined
      do {
        const page = await ask((sdk, client) =>
          client.send(
            new sdk.ListObjectsV2Command({ Bucket: bucket, ...(next && { ContinuationToken: next }) }),
          ),
        )
        for (const { Key } of page.Contents ?? []) if (Key && fileKey.test(Key)) yield Key
        next = page.IsTruncated ? page.NextContinuationToken : undefined
      } while (next)
    },

    async check() {
      const trial = { Bucket: bucket, Key: `trial-${newId()}` }
      await ask(async (sdk, client) => {
        await client.send(new sdk.PutObjectCommand({ ...trial, Body: 'x' }))
        await client.send(new sdk.DeleteObjectCommand(trial))
      })
    },
  }
}

/** 416: the file was cut short, and so is not the one that was kept. A bucket that is not there is a wrong setting. */
function isMissing(error: unknown): boolean {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
  return [404, 416].includes($metadata?.httpStatusCode ?? 0) && name !== 'NoSuchBucket'
}
