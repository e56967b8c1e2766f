/** The version of the files this code reads and writes. */
export const VERSION = 1;
