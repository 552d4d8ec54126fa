import type { Role } from '#prisma/client/enums.ts'

export const languages = ['en', 'az', 'ru'] as const
export type Language = (typeof languages)[number]

/** A stored language as one of ours; English if the desk no longer speaks it. */
export function spokenLanguage(language: string): Language {
  return languages.find((one) => one === language) ?? 'en'
}

/** Who does something: the person, with the role the database holds at this moment. */
export type Actor = {
  id: string
  name: string
  role: Role
  language: Language
  /** The client's address as the door saw it, for the audit log; absent for the command line and jobs. */
  address?: string
}
