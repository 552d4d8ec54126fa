// Arrows point down: app → components → lib/web → lib/<noun> → lib/import, lib/body → lib/platform.
const noun = '^lib/(?!platform/|web/|body/|import/|words/)[^/]+/'
const database = '(^lib/platform/db\\.ts$)|(^prisma/client/client\\.ts$)'
const framework = '(^|/)node_modules/(next|next-auth|next-intl|react|react-dom)/'
const tests = '\\.test\\.tsx?$'

export default {
  /** Fewer modules than this means that the checker could not read the code. */
  floor: 100,
  /** What is read of the checkout; Next calls a proxy.ts before every request, if there is one. */
  read: /^(app|components|lib|proxy\.ts)$/,
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'lib-never-imports-upwards',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|e2e|bin)/' },
    },
    {
      name: 'nouns-know-no-framework',
      severity: 'error',
      from: { path: '^lib/(?!web/)', pathNot: tests },
      to: { path: `${framework}|^lib/web/` },
    },
    {
      name: 'import-and-body-are-pure',
      severity: 'error',
      from: { path: '^lib/(import|body)/', pathNot: tests },
      to: { path: `${database}|${noun}`, reachable: true },
    },
    {
      name: 'platform-knows-no-noun',
      severity: 'error',
      from: { path: '^lib/platform/', pathNot: tests },
      to: { path: '^lib/(?!platform/)' },
    },
    {
      name: 'components-call-only-actions',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^app/', pathNot: '/actions\\.ts$' },
    },
    {
      name: 'components-never-query',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: database, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-knows-no-noun',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^(lib/(?!platform/outcome)|components/(?!ui/)|app/)' },
    },
    {
      name: 'reader-never-imports-desk',
      severity: 'error',
      from: { path: '^(app/\\(reader\\)|components/reader)/' },
      to: { path: '^(app|components)/desk/' },
    },
    { name: 'pages-never-query', severity: 'error', from: { path: '^app/' }, to: { path: database } },
    {
      name: 'proxy-reads-no-session',
      severity: 'error',
      from: { path: '(^|/)proxy\\.ts$' },
      to: { path: '^lib/(web/session|session/)', reachable: true },
    },
    {
      name: 'no-drawers',
      severity: 'error',
      from: {},
      to: {
        path: [
          '^lib/[^/]+\\.tsx?$',
          '^(app|components|lib)/.*(utils?|helpers?|misc|common|shared)(/|\\.tsx?$)',
          '^(app|components|lib)/.*/types(/|\\.tsx?$)',
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^prisma/client' },
    exclude: { path: '^\\.next' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
