/** Whether the agent has settings of their own; an empty object is what removing them leaves. */
export function hasSettings(own: string | null): own is string {
  return own !== null && !/^\s*(\{\s*\})?\s*$/.test(own);
}
