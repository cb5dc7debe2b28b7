import { logger } from '~/lib/logger.server'

logger.level = 'silent'
