/** One field of the form: its label, what people write in, and what the page's own code has of it. */
export interface Editor {
  label: string;
  element: HTMLElement;
  /** Called once the element stands in the page. */
  start?(): unknown;
  /** As it is submitted. */
  value(): string;
}

/** Loads a script that leaves its functions on the window. */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`no ${address}`)));
    document.head.append(script);
  });
}

/** What a script of another time left on the window under this name. */
export function fromWindow(name: string): unknown {
  return Reflect.get(window, name);
}
