/** The line that screen readers hear: each thing once, however long it holds. */
export class Announcement {
  #facts: readonly string[] = [];
  /** The places of what has been said last. */
  #said: readonly number[] = [];

  /**
   * @param facts texts of what holds now, each in a place of its own; empty ones say nothing
   * @returns those that are new; where none is, those of the last time that still hold
   */
  update(facts: readonly string[]): string {
    const news = [...facts.keys()].filter((i) => facts[i] && facts[i] !== this.#facts[i]);
    if (news.length) this.#said = news;
    this.#facts = facts;
    return this.#said
      .map((i) => facts[i])
      .join(' ')
      .trim();
  }
}
