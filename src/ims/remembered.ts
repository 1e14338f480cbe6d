/** Different values that are remembered; where there are more, they are hardly repeated. */
const MOST = 4096;

/** The same function for values that come again and again: half a million records are of a few days. */
export function remembered<Value>(write: (value: Value) => string): (value: Value) => string {
  const known = new Map<Value, string>();
  return (value) => {
    let text = known.get(value);
    if (text === undefined) {
      text = write(value);
      if (known.size < MOST) known.set(value, text);
    }
    return text;
  };
}
