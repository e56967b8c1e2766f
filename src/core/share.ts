/**
 * Shares an address: by the system's own sheet, else by the clipboard.
 *
 * @returns what became of it; `refused` where the page may do neither, as on plain http
 */
export async function shareAddress(
  url: string,
  title: string,
): Promise<'shared' | 'copied' | 'refused'> {
  const data = { url, title };
  try {
    // Desktop browsers have a sheet too, but there people expect a copied link.
    if (
      matchMedia('(pointer: coarse)').matches &&
      (navigator as Partial<Navigator>).canShare?.(data)
    ) {
      await navigator.share(data);
      return 'shared';
    }
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch (error) {
    const isCancelled = error instanceof DOMException && error.name === 'AbortError';
    return isCancelled ? 'shared' : 'refused';
  }
}
