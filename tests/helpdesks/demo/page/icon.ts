const paths = {
  chat: 'M4 5h16v11H9l-5 4z',
  messaging: 'M7 3h10v18H7zM11 18h2',
  voice: 'M6 3l4 1 1 5-3 2a12 12 0 0 0 5 5l2-3 5 1 1 4c0 2-2 3-4 3A17 17 0 0 1 3 7c0-2 1-4 3-4z',
  email: 'M3 6h18v12H3zM3 7l9 7 9-7',
  close: 'M6 6l12 12M18 6L6 18',
  split: 'M4 5h16v14H4zM12 5v14',
  reload: 'M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5',
  anchor: 'M12 8v13M12 8a2.5 2.5 0 1 1 0-5 2.5 2.5 0 0 1 0 5zM8 11h8M4 13c0 5 4 8 8 8s8-3 8-8',
  case: 'M6 3h9l4 4v14H6zM14 3v5h5M9 13h7M9 17h5',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing, 24 by 24, in the colour of the text around it; nothing for screen readers. */
export function icon(name: IconName): HTMLElement {
  const element = document.createElement('span');
  element.className = 'icon';
  element.ariaHidden = 'true';
  element.innerHTML = `<svg viewBox="0 0 24 24"><path d="${paths[name]}"/></svg>`;
  return element;
}
