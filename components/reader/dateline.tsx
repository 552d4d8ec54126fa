/** Where the story comes from, before its first words. */
export function Dateline({ dateline }: { dateline: string }) {
  return <strong>{dateline} — </strong>
}
