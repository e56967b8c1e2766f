/** Counts what is left listening, waiting and observing in a window, from now until `stop`. */
export function watchResources(page: Window & typeof globalThis = window) {
  const { document, EventTarget, MediaQueryList } = page;
  const open = new Map<string, number>();
  const count = (name: string, by: number) => open.set(name, (open.get(name) ?? 0) + by);
  const undo: (() => void)[] = [];
  const replace = <T extends object, K extends keyof T>(target: T, key: K, value: T[K]) => {
    const real = target[key];
    target[key] = value;
    undo.push(() => (target[key] = real));
    return real;
  };
  const isOfPage = (target: unknown) =>
    target === undefined ||
    target === page ||
    target === document ||
    target instanceof MediaQueryList;

  for (const [key, by] of [
    ['addEventListener', 1],
    ['removeEventListener', -1],
  ] as const) {
    const real = replace(EventTarget.prototype, key, function (this: unknown, ...args: unknown[]) {
      const [type, , options] = args as [string, unknown, AddEventListenerOptions?];
      if (isOfPage(this)) {
        count(`listener ${type}`, by);
        // Such a one is taken away by its signal.
        const end = () => count(`listener ${type}`, -1);
        if (options?.signal) Reflect.apply(real, options.signal, ['abort', end]);
      }
      Reflect.apply(real, this, args);
    });
  }
  const timers = new Set<unknown>();
  const realSet = replace(page, 'setTimeout', ((run: () => void, wait?: number) => {
    const timer: unknown = realSet(() => {
      timers.delete(timer);
      run();
    }, wait);
    timers.add(timer);
    return timer;
  }) as typeof setTimeout);
  const realRepeat = replace(page, 'setInterval', ((run: () => void, wait?: number) => {
    const timer: unknown = realRepeat(run, wait);
    timers.add(timer);
    return timer;
  }) as typeof setInterval);
  for (const key of ['clearTimeout', 'clearInterval'] as const) {
    const realClear = replace(page, key, ((timer: number) => {
      timers.delete(timer);
      realClear(timer);
    }) as typeof clearTimeout);
  }
  const { MutationObserver, ResizeObserver, IntersectionObserver } = page;
  const observers = [MutationObserver, ResizeObserver, IntersectionObserver] as const;
  for (const { name, prototype } of observers as unknown as {
    name: string;
    prototype: MutationObserver;
  }[]) {
    const observing = new WeakSet();
    const observe = replace(prototype, 'observe', function (this: MutationObserver, ...args) {
      if (!observing.has(this)) count(name, 1);
      observing.add(this);
      Reflect.apply(observe, this, args);
    });
    const disconnect = replace(prototype, 'disconnect', function (this: MutationObserver) {
      if (observing.delete(this)) count(name, -1);
      Reflect.apply(disconnect, this, []);
    });
  }
  return {
    pending: () => [
      ...[...open].flatMap(([name, each]) => (each ? [`${name}: ${each}`] : [])),
      ...(timers.size ? [`timers: ${timers.size}`] : []),
    ],
    stop: () => undo.forEach((each) => each()),
  };
}
