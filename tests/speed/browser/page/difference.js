// What two answers differ in.

/** The path of the first value that is not the same in both, and both; or null. */
export function firstDifference(expected, actual, path = "$") {
  if (!isTree(expected) || !isTree(actual)) {
    return expected === actual ? null : `${path}: ${show(expected)}, not ${show(actual)}`;
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  for (const key of keys) {
    const found = firstDifference(expected[key], actual[key], `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

const isTree = (value) => typeof value === "object" && value !== null;
const show = (value) => JSON.stringify(value);
