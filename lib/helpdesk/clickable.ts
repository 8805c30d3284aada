import { closest, contains, inDocument, inside } from './selectors';

const clickable =
  'a,area,button,input,select,textarea,label,summary,video,[onclick],[contenteditable],[tabindex],[role=button],[role=tab],[role=link],[role=textbox],[role=option],[role=menuitem]';

/** Pointers of what is clicked or typed into; scripts make fields of any element, and most then say so. */
const inviting = ['pointer', 'text'];

const isInviting = (element: Element) => inviting.includes(getComputedStyle(element).cursor);

/** Whether the agent may want to click there. */
export function isClickable(element: Element): boolean {
  return closest(element, clickable) !== null || isInviting(element);
}

function isSeen(element: Element): boolean {
  const { top, left, bottom, right, width, height } = element.getBoundingClientRect();
  const inWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  return width > 0 && height > 0 && inWindow;
}

/** Where the agent may want to click in a form or around it, in window coordinates. */
export function clickableBoxes(form: Element): DOMRect[] {
  const all = inDocument(clickable).filter((element) => !contains(element, form));
  const found = new Set([...all, ...inside(form, 'iframe')].filter(isSeen));
  // Styles are what costs: asked for only of what is seen and nothing else tells.
  for (const element of inside(form, '*'))
    if (!found.has(element) && isSeen(element) && isInviting(element)) found.add(element);
  return [...found].map((element) => element.getBoundingClientRect());
}
