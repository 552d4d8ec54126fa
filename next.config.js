/** @type {import('next').NextConfig} */
export default {
  // The door caches and compresses; Next renders. See docs/decisions.
  compress: false,
  poweredByHeader: false,
  // Metadata stands in the head for everyone, not only for bots.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
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
