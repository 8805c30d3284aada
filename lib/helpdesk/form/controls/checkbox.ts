import type { ControlKind } from './control';

const yes = 'true';

export const checkbox: ControlKind = (found) => {
  if (found.localName !== 'input' || (found as HTMLInputElement).type !== 'checkbox') return null;
  const box = found as HTMLInputElement;
  return {
    element: box.labels?.[0] ?? box,
    contains: (node) => node === box || (box.labels?.[0]?.contains(node) ?? false),
    read: () => (box.checked ? yes : ''),
    label: () => String(box.checked),
    holds: (texts) => box.checked === texts.includes(yes),
    write(texts) {
      if (box.disabled) return 'it cannot be edited';
      if (box.checked !== texts.includes(yes)) box.click();
      return null;
    },
  };
};
