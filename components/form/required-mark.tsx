/** Behind the words of what must be filled in: the one way in which every form says it. */
export function RequiredMark() {
  return <span className="ml-1.5 font-normal text-ink-3 text-sm">必填</span>;
}
