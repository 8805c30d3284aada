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

/** Where the agent may want to click in a form or around it, in window coordinates. */
export function clickableBoxes(form: Element): DOMRect[] {
  const around = inDocument(clickable).filter((element) => !contains(element, form));
  const fields = [...inside(form, 'iframe'), ...inside(form, '*').filter(isInviting)];
  const boxes = [...new Set([...around, ...fields])].map((each) => each.getBoundingClientRect());
  const isSeen = ({ top, left, bottom, right, width, height }: DOMRect) =>
    width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  return boxes.filter(isSeen);
}
