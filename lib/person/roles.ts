export const roles = ['reporter', 'editor', 'admin'] as const
