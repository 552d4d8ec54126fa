/**
 * Pairs of a row and a column that keep both orders and whose likenesses (0: not alike at all) have the greatest sum. Needleman and
 * Wunsch's table (1970): time and memory grow with rows × columns.
 */
export function bestPairs(
  rows: number,
  columns: number,
  likeness: (row: number, column: number) => number,
): [number, number][] {
  const likenesses = table(rows, columns)
  const sums = table(rows + 1, columns + 1)
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      likenesses.set(row, column, likeness(row, column))
      const paired = likenesses.at(row, column) + sums.at(row + 1, column + 1)
      sums.set(row, column, Math.max(paired, sums.at(row + 1, column), sums.at(row, column + 1)))
    }
  const pairs: [number, number][] = []
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    const alike = likenesses.at(row, column)
    const sum = sums.at(row, column)
    if (alike > 0 && alike + sums.at(row + 1, column + 1) === sum) pairs.push([row++, column++])
    else if (sums.at(row + 1, column) === sum) row += 1
    else column += 1
  }
  return pairs
}

function table(rows: number, columns: number) {
  const cells = new Float64Array(rows * columns)
  return {
    at: (row: number, column: number) => cells[row * columns + column] ?? 0,
    set: (row: number, column: number, value: number) => {
      cells[row * columns + column] = value
    },
  }
}
