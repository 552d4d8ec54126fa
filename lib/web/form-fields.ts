/**
 * A form's fields as an object: a name that occurs several times, or ends in [], becomes a list. A caller can send an action anything;
 * what is no form has no fields.
 */
export function fieldsOf(form: unknown): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  if (!(form instanceof FormData)) return {}
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'))
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name)
      const [first] = values
      if (name.endsWith('[]')) return [name.slice(0, -2), values]
      return [name, values.length > 1 || first === undefined ? values : first]
    }),
  )
}

/** What was typed into a form, to be shown again beside the reasons; never a password. */
export function typedOf(form: unknown): Record<string, string> {
  if (!(form instanceof FormData)) return {}
  return Object.fromEntries(
    [...form].filter(
      (pair): pair is [string, string] =>
        typeof pair[1] === 'string' && !pair[0].startsWith('$ACTION') && !/password/i.test(pair[0]),
    ),
  )
}
