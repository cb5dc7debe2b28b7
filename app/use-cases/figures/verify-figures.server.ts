import { type FigureProof, proveFigures } from '~/data/figures.server'
import { keepAllFigures } from './keep-figures.server'

/** Proves the kept figures against the history. First what is still to be counted, then the proof. */
export async function verifyFigures(): Promise<FigureProof> {
  await keepAllFigures()
  return proveFigures()
}
