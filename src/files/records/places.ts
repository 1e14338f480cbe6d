/** Slots there are at first; always a power of two. */
const START = 1 << 10;

/**
 * Finds records by their name: a hash table of places in columns (open addressing). Only where two
 * hashes agree are the names themselves looked at.
 */
export class Places {
  /** The place plus one; 0: free. */
  private slots = new Int32Array(START);
  /** The hash of each place. */
  private hashes = new Int32Array(START / 2);
  private count = 0;

  constructor(private readonly isSame: (place: number, other: number) => boolean) {}

  /** The place of the record that has the name of the one at `at`; undefined: there is none yet. */
  find(hash: number, at: number): number | undefined {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = (slots[slot] ?? 0) - 1;
      if (place < 0) return undefined;
      if (hashes[place] === hash && this.isSame(place, at)) return place;
    }
  }

  /** Adds the next place, for a name that was not found. */
  add(hash: number): void {
    if (this.count === this.hashes.length) this.grow();
    this.hashes[this.count] = hash;
    this.put(hash, this.count++);
  }

  private put(hash: number, place: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = place + 1;
  }

  private grow(): void {
    const { hashes } = this;
    this.hashes = new Int32Array(hashes.length * 2);
    this.hashes.set(hashes);
    this.slots = new Int32Array(this.slots.length * 2);
    for (let place = 0; place < this.count; place++) this.put(hashes[place] ?? 0, place);
  }
}
