/** @type {import('next').NextConfig} */
export default {
  // The door caches and compresses; Next renders. See docs/decisions.
  compress: false,
  poweredByHeader: false,
  // Metadata stands in the head for everyone, not only for bots.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // A lock file in a folder above would else move the root, and with it the names that open pages call their actions by.
  turbopack: { root: import.meta.dirname },
  // Types are a step of their own in `npm test`; a start on a newsroom's machine need not check them again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    serverActions: { bodySizeLimit: '2mb' },
    // With it, a page first asked for after a change of the code is made of modules from before the change.
    turbopackServerFastRefresh: false,
  },
  serverExternalPackages: [
    '@node-rs/argon2',
    'sharp',
    // Bundled, it complains on the console that it cannot load Node's own modules.
    'exifr',
    'pg',
    'pino',
    '@prisma/client',
    '@prisma/adapter-pg',
    'nodemailer',
    // It looks for its worker beside itself.
    'pdfjs-dist',
  ],
}
