type Attribute = string | boolean | null | ((event: Event) => void);
type Child = Node | string;

/** An element that shows an item and can show a newer state of it. */
export interface Part<Item> {
  element: HTMLElement;
  update(item: Item): void;
}

/** Makes an element; `on…` attributes are listeners, `true` is an empty attribute, null and false none. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  const target: EventTarget = element;
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') target.addEventListener(name.slice(2), value);
    else setAttribute(element, name, value);
  }
  element.append(...children);
  return element;
}

/** Touches the page only for a difference. */
export function setAttribute(element: Element, name: string, value: string | boolean | null): void {
  if (value === null || value === false) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
    return;
  }
  const text = value === true ? '' : value;
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/** Touches the page only for a difference. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Keeps one child of `parent` an item, in the order of the items; children of known items stay. */
export function keyedList<Item>(
  parent: Element,
  keyOf: (item: Item) => string,
  create: (item: Item) => Part<Item>,
): (items: Item[]) => void {
  const parts = new Map<string, Part<Item>>();
  return (items) => {
    const wanted = new Set(items.map(keyOf));
    for (const [key, part] of parts) {
      if (wanted.has(key)) continue;
      part.element.remove();
      parts.delete(key);
    }
    let place = parent.firstElementChild;
    for (const item of items) {
      const key = keyOf(item);
      const part = parts.get(key) ?? create(item);
      parts.set(key, part);
      part.update(item);
      if (part.element === place) place = place.nextElementSibling;
      else parent.insertBefore(part.element, place);
    }
  };
}
