/** Slots there are at first; always a power of two. */
const START = 1 << 10;
/** Numbers in a slot: the place plus one, 0 = free; its hash. */
const SLOT_BITS = 1;
const SLOT = 1 << SLOT_BITS;

/**
 * Finds records by their name: a hash table of places in columns (open addressing). Only where two
 * hashes agree are the names themselves looked at.
 */
export class Places {
  private slots = new Int32Array(START * SLOT);
  private count = 0;

  constructor(private readonly isSame: (place: number, other: number) => boolean) {}

  /** Says how many places there will be at most. */
  expect(count: number): void {
    this.makeRoom(count);
  }

  /**
   * The place of the record that has the name of the one at `at`; undefined: there was none, and the
   * name has got the next place.
   */
  findOrAdd(hash: number, at: number): number | undefined {
    if (this.count * 2 * SLOT >= this.slots.length) this.makeRoom(this.count + 1);
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = (hash << SLOT_BITS) & mask; ; slot = (slot + SLOT) & mask) {
      const place = (slots[slot] ?? 0) - 1;
      if (place < 0) {
        slots[slot] = ++this.count;
        slots[slot + 1] = hash;
        return undefined;
      }
      if (slots[slot + 1] === hash && this.isSame(place, at)) return place;
    }
  }

  /** At most half of the slots are ever taken. */
  private makeRoom(count: number): void {
    let { length } = this.slots;
    while (count * 2 * SLOT > length) length *= 2;
    const old = this.slots;
    if (length === old.length) return;
    const slots = new Int32Array(length);
    const mask = length - 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from] === 0) continue;
      const hash = old[from + 1] ?? 0;
      let slot = (hash << SLOT_BITS) & mask;
      while (slots[slot] !== 0) slot = (slot + SLOT) & mask;
      slots[slot] = old[from] ?? 0;
      slots[slot + 1] = hash;
    }
    this.slots = slots;
  }
}
