import { Suspense, use, useState, type ComponentType } from "react";

const NOT_FETCHED =
  "A part of this pane could not be fetched from the address it is installed from. Check the network.";

const BRINGERS: (() => Promise<unknown>)[] = [];

/**
 * A part of the pane that is not needed to begin with. It comes when it is first shown, or with
 * `bringParts`, and from then on shows at once. One that could not be fetched is asked for again
 * when it is next shown.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let here: ComponentType<Props> | undefined;
  let coming: Promise<ComponentType<Props>> | undefined;
  const bring = () => {
    coming ??= load().then(
      (Part) => (here = Part),
      (cause: unknown) => {
        coming = undefined;
        throw new Error(NOT_FETCHED, { cause });
      },
    );
    return coming;
  };
  BRINGERS.push(bring);

  function Arriving({ arrival, props }: { arrival: Promise<ComponentType<Props>>; props: Props }) {
    const Part = use(arrival);
    return <Part {...props} />;
  }
  return function Later(props: Props) {
    // Held here, where it outlasts the waiting: what could not be fetched is not asked for on and on.
    const [part] = useState(() => (here ? { Part: here } : { arrival: bring() }));
    return part.Part ? (
      <part.Part {...props} />
    ) : (
      <Suspense fallback={null}>
        <Arriving arrival={part.arrival} props={props} />
      </Suspense>
    );
  };
}

/**
 * Brings all parts, so that none is waited for later, when there may be no network. What cannot be
 * fetched now is no fault yet: the part is asked for again when it is opened, and says so then.
 */
export async function bringParts(): Promise<void> {
  // A part may have parts of its own, known when it has come.
  for (let known = 0; known < BRINGERS.length;) {
    const unbrought = BRINGERS.slice(known);
    known = BRINGERS.length;
    await Promise.allSettled(unbrought.map((bring) => bring()));
  }
}
