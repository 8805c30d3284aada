/** `87.5 %` in the browser's locale; a dash where there is nothing to divide. */
export function percent(part: number | null): string {
  if (part === null) return '–';
  return new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 }).format(
    part,
  );
}
