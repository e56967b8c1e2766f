/** The number of a message, as it is made, read and shown. */

/**
 * The characters of a reference: none that is taken for another (I, O, Q, Z, 0, 1). All of them
 * are in each other's place equally likely.
 */
export const REFERENCE_CHARACTERS = 'ABCDEFGHJKLMNPRSTUVWXY23456789';

export const referencePattern = /^[A-HJ-NPR-Y2-9]{8}$/;

/** A reference as people read it: `K7M-2PX-4R`. */
export const showReference = (reference: string): string =>
  [reference.slice(0, 3), reference.slice(3, 6), reference.slice(6)].join('-');

/** A reference as somebody types it, in any case, with or without hyphens and spaces; else undefined. */
export function readReference(typed: string): string | undefined {
  const reference = typed.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '');
  return referencePattern.test(reference) ? reference : undefined;
}
