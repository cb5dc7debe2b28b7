# Irisdesk in a container: built once, run by a user without rights. See README, "Running it".
FROM node:24-bookworm-slim AS build
WORKDIR /irisdesk
# Libraries first: they change seldom, and this layer is kept.
COPY package.json package-lock.json ./
# Not "npm ci": some versions of npm refuse a lock that leaves out programs of other platforms.
RUN npm install --no-save --no-audit --no-fund
COPY . .
ENV PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node PRISMA_HIDE_UPDATE_MESSAGE=1 CHECKPOINT_DISABLE=1
RUN node node_modules/prisma/build/index.js generate && NODE_ENV=production node app/command/build.mjs
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
WORKDIR /irisdesk
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
COPY --from=build --chown=root:root /irisdesk /irisdesk
# Attachments, kept mails and the secret; with DATABASE_URL no database is in it.
RUN install -d -o node -g node /data
VOLUME /data
USER node
EXPOSE 3000
# A start without a database yet answers 503 on /readyz and tries again; a process that hangs does not answer at all.
HEALTHCHECK --start-period=60s --interval=30s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: it must get the SIGTERM that lets requests end.
CMD ["node", "build/process/server.js"]
