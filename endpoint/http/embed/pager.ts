import { html } from 'hono/html';
import type { Html } from '../html-document.ts';
import { pageWords } from './page-words.ts';
import { queryOf, type PageView } from './page-view.ts';

/** A part of a list. */
export interface Sheet<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** The part of a list that a view asks for; beyond its end, the last one. */
export function sheetOf<T>(all: readonly T[], wanted: number, size: number): Sheet<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(wanted, pages);
  return { items: all.slice((page - 1) * size, page * size), page, pages };
}

/** The way to the other parts; nothing where there is but one. */
export function pager(view: PageView, action: string, { page, pages }: Sheet<unknown>): Html | '' {
  if (pages === 1) return '';
  const words = pageWords[view.language];
  const to = (other: number, rel: string, label: string) =>
    other < 1 || other > pages
      ? ''
      : html`<a href="${action}${queryOf(view, { page: other })}" rel="${rel}">${label}</a>`;
  return html`<nav class="pages" aria-label="${words.pages}">
    ${to(page - 1, 'prev', words.previousPage)}
    <span aria-current="page">${words.page(page, pages)}</span>
    ${to(page + 1, 'next', words.nextPage)}
  </nav>`;
}
