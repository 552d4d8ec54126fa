/** The most a picture may have, in bytes. The door lets no more through to `/api/media`. */
export const LARGEST = 25_000_000
