declare global {
  namespace Express {
    interface Locals {
      nonce: string
      requestId: string
    }
  }
}

export {}
