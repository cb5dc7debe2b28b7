/** @type {import('@remix-run/dev').AppConfig} The Remix options; vite.config.ts hands them to the plugin. */
export default {
  appDirectory: 'app',
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    // One request to /__manifest costs up to 0.9 s of processor: the desk's routes are sent whole instead.
    v3_lazyRouteDiscovery: false,
  },
}
