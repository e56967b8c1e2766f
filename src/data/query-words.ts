import { fold } from './fold.ts';

/** Words that only join the others: `kur dejot` asks for `dejot`. As `fold` has them. */
const joining = new Set(
  'ar ari bet es gribu ir ja ka kas kad kur ko lai mums no par pie to un uz vai var velos the and for in of'.split(
    ' ',
  ),
);

/** The words of a query, each once, without those that say nothing; all where no other is there. */
export function queryWords(query: string): string[] {
  const words = [...new Set(fold(query).split(' ').filter(Boolean))];
  const telling = words.filter((word) => !joining.has(word));
  return telling.length ? telling : words;
}
