/** @type {import('next').NextConfig} */
export default {
  // The door caches and compresses; Next renders. See docs/decisions.
  compress: false,
  poweredByHeader: false,
  // Metadata stands in the head for everyone, not only for bots.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // Types are a step of their own in `npm test`; a start on a newsroom's machine need not check them again.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: '2mb' } },
  serverExternalPackages: [
    '@node-rs/argon2',
    'sharp',
    'pg',
    'pino',
    '@prisma/client',
    '@prisma/adapter-pg',
    'nodemailer',
  ],
}
