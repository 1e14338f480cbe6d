/** Different values that are remembered; where there are more, they are hardly repeated. */
const MOST = 4096;

/** The same function for values that come again and again: half a million records are of a few days. */
export function remembered<Value, Result>(
  work: (value: Value) => Result,
): (value: Value) => Result {
  const known = new Map<Value, Result>();
  return (value) => {
    let result = known.get(value);
    if (result === undefined) {
      result = work(value);
      if (known.size < MOST) known.set(value, result);
    }
    return result;
  };
}
