import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/** Lit's `@property`, for legacy decorators alone: Lit's own knows both kinds, at half a kilobyte. */
export function property(options?: PropertyDeclaration): Decorator {
  return ({ constructor }, name) =>
    (constructor as typeof ReactiveElement).createProperty(name, options);
}

/** Lit's `@state`: a property that no attribute sets. */
export const state = (): Decorator => property({ state: true, attribute: false });
